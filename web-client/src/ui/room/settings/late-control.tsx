import { useId } from "preact/hooks";
import { say } from "../../words/say";
import { lateMs, lateWords, MOST_LATE_MS, setLate } from "./late-output";

const STEP_MS = 10;

/** For speakers without a wire and televisions: how much earlier the film has to run on this device. */
export function LateControl() {
  const id = useId();
  const { settings } = say();
  const ms = lateMs.value;
  return (
    <fieldset class="late" aria-describedby={`${id}-hint`}>
      <legend>{settings.late}</legend>
      <div class="late-row">
        <input
          type="range"
          class="late-range"
          data-testid="late"
          aria-label={settings.howLate}
          aria-valuetext={lateWords(ms)}
          min={-MOST_LATE_MS}
          max={MOST_LATE_MS}
          step={STEP_MS}
          value={Math.round(ms / STEP_MS) * STEP_MS}
          onInput={(event) => setLate(event.currentTarget.valueAsNumber)}
        />
        <output class="late-words" data-testid="late-words">
          {lateWords(ms)}
        </output>
      </div>
      <div class="field-row">
        <Finely by={-1} />
        <Finely by={1} />
        <button
          type="button"
          class="button"
          data-testid="late-reset"
          disabled={ms === 0}
          onClick={() => setLate(0)}
        >
          {settings.reset}
        </button>
      </div>
      <p class="hint" id={`${id}-hint`}>
        {settings.lateNote}
      </p>
    </fieldset>
  );
}

function Finely({ by }: { by: 1 | -1 }) {
  const { settings } = say();
  const words = by > 0 ? settings.msLater : settings.msEarlier;
  return (
    <button
      type="button"
      class="button"
      data-testid={by > 0 ? "late-more" : "late-less"}
      aria-label={words}
      disabled={lateMs.value === by * MOST_LATE_MS}
      onClick={() => setLate(lateMs.peek() + by)}
    >
      {by > 0 ? "+1 ms" : "−1 ms"}
    </button>
  );
}
