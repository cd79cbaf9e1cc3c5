import { IconButton } from "../../parts/icon-button";
import { useRoom } from "../scope/room-scope";
import { PlayButton } from "./play-button";
import { SeekBar } from "./seek-bar";
import { SpeedMenu } from "./speed-menu";
import { VolumeControl } from "./volume-control";
import "./controls.css";

/** What moves the film for everybody, and what is heard here alone. */
export function Controls() {
  const { session, toasts, title, current, mayControl, side, fullScreen } = useRoom();
  const queue = session.view.value?.queue ?? [];
  return (
    <section class="controls" aria-label="Controls">
      <SeekBar />
      <div class="controls-row">
        <PlayButton />
        {current.value !== undefined && queue.length > 0 && (
          <IconButton
            icon="next"
            label="Next in the queue"
            filled
            disabled={!mayControl.value}
            testId="next"
            onPress={() => toasts.tell(session.next())}
          />
        )}
        <div class="controls-title">
          <p class="title" data-testid="now-on">
            {title.value || "Nothing on yet"}
          </p>
        </div>
        <SpeedMenu />
        <VolumeControl />
        {side.stageAlone.value && (
          <IconButton
            icon="chat"
            label={side.open.value ? "Put the chat away" : "Show the chat"}
            pressed={side.open.value}
            onPress={side.toggle}
          />
        )}
        {fullScreen.possible && (
          <IconButton
            icon={fullScreen.on.value ? "small" : "full"}
            label={fullScreen.on.value ? "Leave full screen (f)" : "Full screen (f)"}
            testId="full-screen"
            onPress={fullScreen.toggle}
          />
        )}
      </div>
    </section>
  );
}
