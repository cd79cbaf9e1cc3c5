import { useSignal } from "@preact/signals";
import { IconButton } from "../../parts/icon-button";
import { useRoom } from "../scope/room-scope";
import { FILM_ID } from "./elements";
import { PlayButton } from "./play-button";
import { SeekBar } from "./seek-bar";
import { isSeenFocus } from "./seen-focus";
import { SpeedMenu } from "./speed-menu";
import { VolumeControl } from "./volume-control";
import { WindowButtons } from "./window-buttons";
import "./controls.css";

/** What moves the film for everybody, and what is heard here alone. */
export function Controls() {
  const { session, toasts, title, current, mayControl, side } = useRoom();
  /** By keyboard: then the lights must not hide where it is. */
  const hasFocus = useSignal(false);
  const queue = session.view.value?.queue ?? [];
  return (
    <section
      class="controls"
      aria-label="Controls"
      data-focus={hasFocus.value ? "seen" : undefined}
      onFocusIn={(event) => {
        hasFocus.value = isSeenFocus(event);
      }}
      onFocusOut={() => {
        hasFocus.value = false;
      }}
    >
      <SeekBar />
      <media-control-bar class="controls-row" mediacontroller={FILM_ID}>
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
        <WindowButtons />
      </media-control-bar>
    </section>
  );
}
