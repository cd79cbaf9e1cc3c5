import { languageName } from "../../../films/language";
import { Icon } from "../../parts/icon";
import { PopCard } from "../../parts/pop-card";
import { useRoom } from "../scope/room-scope";
import { AddCaptions } from "./add-captions";
import { SIZES } from "./create-captions";

/** Opens the card on which a viewer chooses what they read, how large, and when. */
export function CaptionsMenu() {
  const { captions, current } = useRoom();
  if (current.value === undefined) {
    return null;
  }
  const isOn = captions.shown.value !== undefined;
  return (
    <PopCard
      className={`icon-button ${isOn ? "captions-on" : ""}`}
      testId="captions-menu"
      label={isOn ? `Captions: ${captions.shown.value?.label}` : "Captions"}
      isIcon
      button={<Icon name="captions" />}
      cardClass="captions-card"
      cardLabel="Captions"
      cardTestId="captions-card"
      card={() => <Choices />}
    />
  );
}

function Choices() {
  const { captions } = useRoom();
  const shown = captions.shown.value;
  return (
    <>
      <h2 class="captions-head">Captions</h2>
      <div class="captions-tracks" role="radiogroup" aria-label="Captions">
        <label class="captions-track">
          <input
            type="radio"
            name="captions"
            checked={shown === undefined}
            onClick={() => captions.choose(undefined)}
          />
          Off
        </label>
        {captions.tracks.value.map((track) => (
          <label key={track.id} class="captions-track" lang={track.language}>
            <input
              type="radio"
              name="captions"
              checked={shown?.id === track.id}
              onClick={() => captions.choose(track)}
            />
            <span dir="auto">{track.label}</span>
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
      <span>{languageName(tag) ?? tag} for whoever has not chosen</span>
    </label>
  );
}

const STEP_MS = 250;

/** How large they are, and how much later or earlier than written. */
function Look() {
  const { captions } = useRoom();
  const offsetS = captions.offsetMs.value / 1_000;
  return (
    <div class="captions-look">
      <div class="captions-sizes" role="radiogroup" aria-label="Size of the captions">
        {SIZES.map((size) => (
          <label key={size} class="captions-size" title={`${size} captions`}>
            <input
              class="heard"
              type="radio"
              name="caption-size"
              aria-label={size}
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
          aria-label="Captions a quarter of a second earlier"
          onClick={() => captions.shift(-STEP_MS)}
        >
          −
        </button>
        <output data-testid="captions-offset">
          {offsetS === 0
            ? "on time"
            : `${Math.abs(offsetS)} s ${offsetS > 0 ? "later" : "earlier"}`}
        </output>
        <button
          type="button"
          class="button"
          aria-label="Captions a quarter of a second later"
          onClick={() => captions.shift(STEP_MS)}
        >
          +
        </button>
      </div>
    </div>
  );
}
