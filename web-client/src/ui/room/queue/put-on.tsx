import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Media } from "../../../protocol/generated";
import { mediaOf, useShelf } from "../../api/shelf";
import { readAddress } from "../../words/media";
import { OwnFile } from "../disk/own-file";
import { useRoom } from "../scope/room-scope";
import { ShelfList } from "./shelf-list";

/** The shelf and a line for an address: on now, or into the queue. */
export function PutOn() {
  return (
    <section class="put-on">
      <h2 class="queue-head">Put something on</h2>
      <PasteAddress />
      <OwnFile />
      <ShelfList
        shelf={useShelf()}
        ways={(film) => <Ways media={() => mediaOf(film)} named={film.title} />}
      />
    </section>
  );
}

function PasteAddress() {
  const id = useId();
  const typed = useSignal("");
  const problem = useSignal<string | undefined>(undefined);
  const read = readAddress(typed.value, location.protocol);

  /** The media that was typed; says what is wrong when there is none. */
  const media = () => {
    problem.value = read.name === "media" ? undefined : read.why;
    return read.name === "media" ? read.media : undefined;
  };
  const note = problem.value ?? (read.name === "media" ? read.doubt : undefined);
  return (
    <div class="field put-on-address">
      <label for={id}>Address of a film, a stream or music</label>
      <input
        id={id}
        class="input"
        type="url"
        inputMode="url"
        autocomplete="off"
        placeholder="https://…"
        data-testid="address"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          problem.value = undefined;
        }}
      />
      {note !== undefined && <p class={problem.value ? "problem" : "hint"}>{note}</p>}
      <Ways
        media={media}
        named=""
        onDone={() => {
          typed.value = "";
        }}
      />
    </div>
  );
}

interface WaysProps {
  readonly media: () => Media | undefined;
  readonly named: string;
  readonly onDone?: () => void;
}

/** The two things that can be done with a film. */
function Ways({ media, named, onDone }: WaysProps) {
  const { session, toasts, mayControl } = useRoom();
  const ask = async (how: "cue" | "addItem") => {
    const chosen = media();
    if (chosen !== undefined) {
      const outcome = await toasts.tell(session[how](chosen));
      if (outcome.name === "done") {
        onDone?.();
      }
    }
  };
  return (
    <div class="ways">
      <button
        type="button"
        class="button button-soft"
        data-testid="put-on-now"
        aria-label={`Put on now ${named}`.trim()}
        title={mayControl.value ? undefined : "Only hosts put films on in this room"}
        disabled={!mayControl.value}
        onClick={() => ask("cue")}
      >
        Put on now
      </button>
      <button
        type="button"
        class="button"
        data-testid="add-to-queue"
        aria-label={`Add to queue ${named}`.trim()}
        onClick={() => ask("addItem")}
      >
        Add to queue
      </button>
    </div>
  );
}
