import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Media } from "../../../protocol/generated";
import { titled } from "../../api/oembed";
import { kindOf, mediaOf, useShelf } from "../../api/shelf";
import { readAddress } from "../../words/media";
import { OwnFile } from "../disk/own-file";
import { useRoom } from "../scope/room-scope";

/** The shelf and a line for an address: on now, or into the queue. */
export function PutOn() {
  return (
    <section class="put-on">
      <h2 class="queue-head">Put something on</h2>
      <PasteAddress />
      <OwnFile />
      <Shelf />
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
      <label for={id}>Address of a film, a stream, or a video on YouTube, Vimeo or Twitch</label>
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
        startMs={read.name === "media" ? read.startMs : undefined}
        named=""
        onDone={() => {
          typed.value = "";
        }}
      />
    </div>
  );
}

function Shelf() {
  const shelf = useShelf();
  switch (shelf.name) {
    case "loading":
      return <p class="hint">Looking at the shelf…</p>;
    case "failed":
      return <p class="hint">The shelf can’t be read just now. An address works all the same.</p>;
    case "films":
      return shelf.films.length === 0 ? (
        <p class="hint">This server’s shelf is empty.</p>
      ) : (
        <ul class="shelf" aria-label="Shelf" data-testid="shelf">
          {shelf.films.map((film) => (
            <li key={film.address} class="shelf-film">
              <span class="queue-words">
                <span class="queue-item-title">{film.title}</span>
                <span class="hint">{kindOf(film)}</span>
              </span>
              <Ways media={() => mediaOf(film)} named={film.title} />
            </li>
          ))}
        </ul>
      );
  }
}

interface WaysProps {
  readonly media: () => Media | undefined;
  readonly named: string;
  /** Where the film begins when it is put on now. */
  readonly startMs?: number | undefined;
  readonly onDone?: () => void;
}

/** The two things that can be done with a film. */
function Ways({ media, named, startMs, onDone }: WaysProps) {
  const { session, toasts, mayControl } = useRoom();
  const ask = async (how: "cue" | "addItem") => {
    const chosen = media();
    if (chosen !== undefined) {
      const outcome = await toasts.tell(session[how](await titled(chosen)));
      if (outcome.name === "done") {
        if (how === "cue" && startMs !== undefined) {
          toasts.tell(session.seek(startMs));
        }
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
