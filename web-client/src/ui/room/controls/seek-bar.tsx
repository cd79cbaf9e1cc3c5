import { useSignal } from "@preact/signals";
import { filmTime, spokenTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";

const STEP_MS = 5_000;
const PAGE_MS = 60_000;

/** The film as a line: where the room is, how much is loaded, and the way to another place. */
export function SeekBar() {
  const { session, seeking, durationMs, mayControl, current } = useRoom();
  /** Where the finger is, before it lets go. */
  const held = useSignal<number | undefined>(undefined);
  const hover = useSignal<number | undefined>(undefined);

  const endMs = durationMs.value;
  const atMs = held.value ?? seeking.targetMs.value ?? session.positionMs.value;
  const shownMs = endMs === undefined ? atMs : Math.min(atMs, endMs);
  const isOn = current.value !== undefined;
  const part = (ms: number) => (endMs ? Math.min(1, Math.max(0, ms / endMs)) : 0);

  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    hover.value = endMs === undefined ? undefined : at * endMs;
  };
  const key = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      seeking.by(step);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      seeking.to(event.key === "Home" ? 0 : (endMs ?? 0));
    }
  };

  return (
    <div class="seek">
      <span class="seek-time" data-testid="position">
        {isOn ? filmTime(shownMs) : ""}
      </span>
      <div
        class="seek-track"
        style={{
          "--at": part(shownMs),
          "--loaded": part(session.positionMs.value + session.bufferedMs.value),
          "--hover": part(hover.value ?? 0),
        }}
        onPointerMove={point}
        onPointerLeave={() => {
          hover.value = undefined;
        }}
      >
        <input
          type="range"
          class="seek-input"
          aria-label="Place in the film"
          data-testid="seek"
          min={0}
          max={Math.max(1, Math.floor(endMs ?? 1))}
          step={1}
          value={endMs === undefined ? 0 : Math.floor(shownMs)}
          disabled={!mayControl.value || endMs === undefined}
          aria-valuetext={`${spokenTime(shownMs)} of ${spokenTime(endMs ?? Number.NaN)}`}
          onKeyDown={key}
          onInput={(event) => {
            held.value = event.currentTarget.valueAsNumber;
          }}
          onChange={(event) => {
            seeking.to(event.currentTarget.valueAsNumber);
            held.value = undefined;
          }}
        />
        {hover.value !== undefined && mayControl.value && (
          <output class="seek-hover">{filmTime(held.value ?? hover.value)}</output>
        )}
      </div>
      <span class="seek-time seek-end" data-testid="duration">
        {isOn ? filmTime(endMs ?? Number.NaN) : ""}
      </span>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP_MS,
  ArrowDown: -STEP_MS,
  ArrowRight: STEP_MS,
  ArrowUp: STEP_MS,
  PageDown: -PAGE_MS,
  PageUp: PAGE_MS,
};
