import { IconButton } from "../../parts/icon-button";
import { useRoom } from "../scope/room-scope";

/** How loud it is here; nobody else hears the difference. */
export function VolumeControl() {
  const { sound } = useRoom();
  const muted = sound.muted.value;
  const volume = muted ? 0 : sound.volume.value;
  return (
    <div class="volume">
      <IconButton
        icon={volume === 0 ? "silent" : volume < 0.5 ? "quiet" : "loud"}
        label={muted ? "Sound on, here only (m)" : "Mute, here only (m)"}
        testId="mute"
        onPress={sound.toggleMute}
      />
      <input
        type="range"
        class="volume-slider"
        aria-label="Volume, here only"
        data-testid="volume"
        min={0}
        max={1}
        step={0.05}
        value={volume}
        style={{ "--at": volume }}
        onInput={(event) => sound.setVolume(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
