import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type NotTaken, readAddresses } from "../../words/addresses";
import { say } from "../../words/say";
import { Ways } from "./ways";

const SHOWN = 5;

/** A place for one address or many. */
export function PasteAddresses() {
  const id = useId();
  const typed = useSignal("");
  const left = useSignal<readonly NotTaken[]>([]);
  const read = readAddresses(typed.value, location.protocol);
  const { adding } = say();
  const many = read.media.length;

  /** The films that were typed; what could not be taken is said, and stays to be mended. */
  const media = () => {
    const none = { typed: adding.nothing, why: adding.pasteFirst };
    left.value = many === 0 && read.notTaken.length === 0 ? [none] : read.notTaken;
    return read.media;
  };
  return (
    <div class="field put-on-address">
      <label for={id}>{adding.addresses}</label>
      <textarea
        id={id}
        class="input put-on-lines"
        rows={1}
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder="https://…"
        data-testid="address"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          left.value = [];
        }}
      />
      {many > 1 && <p class="hint">{adding.firstOfMany(many)}</p>}
      {read.doubt !== undefined && <p class="hint">{read.doubt}</p>}
      <Left left={left.value} />
      <Ways
        media={media}
        {...(read.startMs !== undefined && { startMs: read.startMs })}
        named={many > 1 ? adding.films(many) : ""}
        onDone={() => {
          if (many > 0) {
            typed.value = read.notTaken.map((one) => one.typed).join("\n");
          }
        }}
      />
    </div>
  );
}

function Left({ left }: { left: readonly NotTaken[] }) {
  return (
    <div role="status" data-testid="not-taken">
      {left.length > 0 && (
        <ul class="not-taken">
          {left.slice(0, SHOWN).map(({ typed, why }, at) => (
            <li key={`${at} ${typed}`} class="problem">
              <bdi>{typed}</bdi>: {why}
            </li>
          ))}
          {left.length > SHOWN && (
            <li class="problem">{say().adding.andMore(left.length - SHOWN)}</li>
          )}
        </ul>
      )}
    </div>
  );
}
