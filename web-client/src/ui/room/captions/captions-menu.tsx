import { languageName } from "../../../films/language";
import { Icon } from "../../parts/icon";
import { PopCard } from "../../parts/pop-card";
import { number } from "../../words/locale";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { AddCaptions } from "./add-captions";
import { SIZES } from "./create-captions";

/** Opens the card on which a viewer chooses what they read, how large, and when. */
export function CaptionsMenu() {
  const words = say().captions;
  const { captions, current } = useRoom();
  if (current.value === undefined) {
    return null;
  }
  const shown = captions.shown.value;
  return (
    <PopCard
      className={`icon-button ${shown ? "captions-on" : ""}`}
      testId="captions-menu"
      label={shown ? words.shown(shown.label || words.label) : words.label}
      isIcon
      button={<Icon name="captions" />}
      cardClass="captions-card"
      cardLabel={words.label}
      cardTestId="captions-card"
      card={() => <Choices />}
    />
  );
}

function Choices() {
  const words = say().captions;
  const { captions } = useRoom();
  const shown = captions.shown.value;
  return (
    <>
      <h2 class="captions-head">{words.label}</h2>
      <div class="captions-tracks" role="radiogroup" aria-label={words.label}>
        <label class="captions-track">
          <input
            type="radio"
            name="captions"
            checked={shown === undefined}
            onClick={() => captions.choose(undefined)}
          />
          {words.off}
        </label>
        {captions.tracks.value.map((track) => (
          <label key={track.id} class="captions-track" lang={track.language}>
            <input
              type="radio"
              name="captions"
              checked={shown?.id === track.id}
              onClick={() => captions.choose(track)}
            />
            <span dir="auto">{track.label || words.label}</span>
          </label>
        ))}
      </div>
      {captions.problem.value !== undefined && (
        <p class="problem" role="status" data-testid="captions-problem">
          {captions.problem.value}
        </p>
      )}
      {shown !== undefined && <Look />}
      <RoomsChoice />
      <AddCaptions />
    </>
  );
}

/** What the hosts have everybody shown who has not chosen. */
function RoomsChoice() {
  const { session, toasts, captions, maySettle } = useRoom();
  const language = captions.shown.value?.language;
  const rooms = session.view.value?.settings.captions;
  if (!maySettle.value || (language === undefined && rooms === undefined)) {
    return null;
  }
  const tag = language ?? rooms ?? "";
  return (
    <label class="captions-track">
      <input
        type="checkbox"
        data-testid="captions-rooms"
        checked={rooms === tag}
        onChange={(event) =>
          toasts.tell(
            session.changeSettings({ captions: event.currentTarget.checked ? tag : "none" }),
          )
        }
      />
      <span>{say().captions.forOthers(languageName(tag) ?? tag)}</span>
    </label>
  );
}

const STEP_MS = 250;

/** How large they are, and how much later or earlier than written. */
function Look() {
  const words = say().captions;
  const { captions } = useRoom();
  const offsetMs = captions.offsetMs.value;
  const seconds = number(Math.abs(offsetMs) / 1_000, 0, 2);
  return (
    <div class="captions-look">
      <div class="captions-sizes" role="radiogroup" aria-label={words.sizeLabel}>
        {SIZES.map((size) => (
          <label key={size} class="captions-size" title={words.sized[size]}>
            <input
              class="heard"
              type="radio"
              name="caption-size"
              aria-label={words.sizes[size]}
              checked={captions.size.value === size}
              onClick={() => captions.setSize(size)}
            />
            <span data-size={size} aria-hidden="true">
              A
            </span>
          </label>
        ))}
      </div>
      <div class="captions-offset">
        <button
          type="button"
          class="button"
          aria-label={words.earlierStep}
          onClick={() => captions.shift(-STEP_MS)}
        >
          −
        </button>
        <output data-testid="captions-offset">
          {offsetMs === 0
            ? words.onTime
            : offsetMs > 0
              ? words.later(seconds)
              : words.earlier(seconds)}
        </output>
        <button
          type="button"
          class="button"
          aria-label={words.laterStep}
          onClick={() => captions.shift(STEP_MS)}
        >
          +
        </button>
      </div>
    </div>
  );
}
