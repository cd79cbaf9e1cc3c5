import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

const STEP = 0.05;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
};

/** How loud it is here; nobody else hears the difference. */
export function VolumeControl() {
  const { sound } = useRoom();
  const { chrome } = say().controls;
  const isSilent = sound.muted.value || sound.volume.value === 0;
  const key = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      sound.setVolume((sound.muted.peek() ? 0 : sound.volume.peek()) + step);
    }
  };
  return (
    <div class="volume">
      <media-mute-button
        class="icon-button"
        title={isSilent ? chrome.unmute : chrome.mute}
        notooltip
        data-testid="mute"
      >
        <span slot="off">
          <Icon name="silent" />
        </span>
        <span slot="low">
          <Icon name="quiet" />
        </span>
        <span slot="high">
          <Icon name="loud" />
        </span>
      </media-mute-button>
      <media-volume-range class="volume-range" data-testid="volume" onKeyDown={key} />
    </div>
  );
}
