import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { FilePick } from "../disk/file-pick";
import { useRoom } from "../scope/room-scope";
import { labelOf } from "./tracks";

/** Captions that the film did not bring: a file of one's own, or an address. */
export function AddCaptions() {
  const { session, toasts, captions, current, mayControl } = useRoom();
  const id = useId();
  const typed = useSignal("");
  const problem = useSignal<string | undefined>(undefined);

  const fromFile = async ([file]: readonly File[]) => {
    if (file !== undefined) {
      captions.add({ id: `file:${file.name}:${file.size}`, label: file.name, from: { file } });
    }
  };
  const address = () => {
    const given = typed.value.trim();
    const isOne = /^(https?:\/\/|\/media\/)/iu.test(given);
    problem.value = isOne ? undefined : "An address starts with https:// or http://.";
    return isOne ? given : undefined;
  };
  const forMe = (event: Event) => {
    event.preventDefault();
    const given = address();
    if (given !== undefined) {
      captions.add({ id: given, label: labelOf({ address: given }), from: { address: given } });
      typed.value = "";
    }
  };
  const forEverybody = async () => {
    const given = address();
    const itemId = current.peek()?.itemId;
    if (given === undefined || itemId === undefined) {
      return;
    }
    const outcome = await toasts.tell(session.addCaptions(itemId, { address: given }));
    const track = captions.tracks.peek().find(({ id: each }) => each === given);
    if (outcome.name === "done" && track !== undefined) {
      captions.choose(track);
      typed.value = "";
    }
  };
  return (
    <div class="captions-add">
      <FilePick
        label="Add a file (.vtt, .srt)"
        testId="captions-file"
        accept=".vtt,.srt,text/vtt,application/x-subrip"
        onPick={fromFile}
      />
      <form class="field" noValidate onSubmit={forMe}>
        <label for={id}>… or an address</label>
        <input
          id={id}
          class="input"
          type="url"
          inputMode="url"
          autocomplete="off"
          placeholder="https://…"
          data-testid="captions-address"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            problem.value = undefined;
          }}
        />
        {problem.value !== undefined && <p class="problem">{problem.value}</p>}
        <div class="ways">
          <button type="submit" class="button button-soft" data-testid="captions-for-me">
            For me
          </button>
          {mayControl.value && (
            <button
              type="button"
              class="button"
              data-testid="captions-for-all"
              onClick={forEverybody}
            >
              For everybody
            </button>
          )}
        </div>
      </form>
    </div>
  );
}
