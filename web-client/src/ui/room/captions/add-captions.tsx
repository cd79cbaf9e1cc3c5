import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { say } from "../../words/say";
import { FilePick } from "../disk/file-pick";
import { useRoom } from "../scope/room-scope";
import { labelOf } from "./tracks";

/** Captions that the film did not bring: a file of one's own, or an address. */
export function AddCaptions() {
  const { session, toasts, captions, current, mayControl } = useRoom();
  const id = useId();
  const typed = useSignal("");
  const isWrong = useSignal(false);
  const { captions: words, common } = say();

  const fromFile = async ([file]: readonly File[]) => {
    if (file !== undefined) {
      captions.add({ id: `file:${file.name}:${file.size}`, label: file.name, from: { file } });
    }
  };
  const address = () => {
    const given = typed.value.trim();
    const isOne = /^(https?:\/\/|\/media\/)/iu.test(given);
    isWrong.value = !isOne;
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
        label={words.addFile}
        testId="captions-file"
        accept=".vtt,.srt,text/vtt,application/x-subrip"
        onPick={fromFile}
      />
      <form class="field" noValidate onSubmit={forMe}>
        <label for={id}>{words.orAddress}</label>
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
            isWrong.value = false;
          }}
        />
        {isWrong.value && <p class="problem">{common.addressStart}</p>}
        <div class="ways">
          <button type="submit" class="button button-soft" data-testid="captions-for-me">
            {words.forMe}
          </button>
          {mayControl.value && (
            <button
              type="button"
              class="button"
              data-testid="captions-for-all"
              onClick={forEverybody}
            >
              {words.forAll}
            </button>
          )}
        </div>
      </form>
    </div>
  );
}
