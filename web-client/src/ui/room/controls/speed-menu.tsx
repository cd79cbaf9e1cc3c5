import { number } from "../../words/locale";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

const SPEEDS = [0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The room's speed: one for everybody (PB10). */
export function SpeedMenu() {
  const { session, toasts, mayControl, current } = useRoom();
  const { controls } = say();
  const rate = session.view.value?.playback?.playingRate ?? 1;
  const speeds = SPEEDS.includes(rate) ? SPEEDS : [...SPEEDS, rate].sort((a, b) => a - b);
  return (
    <select
      class="speed"
      aria-label={controls.speed}
      title={controls.speed}
      data-testid="speed"
      disabled={!mayControl.value || current.value === undefined}
      value={String(rate)}
      onChange={(event) => {
        const menu = event.currentTarget;
        toasts.tell(session.changeRate(Number(menu.value))).then((outcome) => {
          if (outcome.name !== "done") {
            menu.value = String(session.view.peek()?.playback?.playingRate ?? 1);
          }
        });
      }}
    >
      {speeds.map((speed) => (
        <option key={speed} value={String(speed)}>
          {number(speed, 0, 3)}×
        </option>
      ))}
    </select>
  );
}
