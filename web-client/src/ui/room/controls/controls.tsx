import { useSignal } from "@preact/signals";
import { IconButton } from "../../parts/icon-button";
import { say } from "../../words/say";
import { CaptionsMenu } from "../captions/captions-menu";
import { useRoom } from "../scope/room-scope";
import { ChoicesMenu } from "./choices-menu";
import { FILM_ID } from "./elements";
import { LiveButton } from "./live-button";
import { PlayButton } from "./play-button";
import { SeekBar } from "./seek-bar";
import { isSeenFocus } from "./seen-focus";
import { SpeedMenu } from "./speed-menu";
import { VolumeControl } from "./volume-control";
import { WindowButtons } from "./window-buttons";
import "./controls.css";

/** What moves the film for everybody, and what is heard here alone. */
export function Controls() {
  const { session, toasts, title, current, mayControl, asking, side } = useRoom();
  const { controls, common } = say();
  const reason = useReason();
  /** By keyboard: then the lights must not hide where it is. */
  const hasFocus = useSignal(false);
  const queue = session.view.value?.queue ?? [];
  return (
    <section
      class="controls"
      aria-label={controls.label}
      data-asking={asking.value}
      aria-busy={asking.value}
      data-focus={hasFocus.value ? "seen" : undefined}
      onPointerDown={reason}
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
            label={controls.next}
            filled
            disabled={!mayControl.value}
            testId="next"
            className="controls-extra"
            onPress={() => toasts.tell(session.next())}
          />
        )}
        <div class="controls-title">
          <p class="title" data-testid="now-on">
            {title.value || common.nothingOnYet}
          </p>
        </div>
        <LiveButton />
        <CaptionsMenu />
        <ChoicesMenu />
        <SpeedMenu />
        <VolumeControl />
        {side.passing.value && (
          <IconButton
            icon="chat"
            label={side.open.value ? controls.putChatAway : controls.showChat}
            pressed={side.open.value}
            className="side-passing"
            testId="side-passing"
            onPress={side.toggle}
          />
        )}
        <WindowButtons />
      </media-control-bar>
    </section>
  );
}

/** A press on a control that is still is answered with why. */
function useReason(): (event: PointerEvent) => void {
  const { toasts, mayControl } = useRoom();
  return ({ target }) => {
    const isStill =
      target instanceof Element && target.closest(".seek-track, :disabled, [disabled]") !== null;
    if (isStill && !mayControl.peek()) {
      toasts.show(say().controls.onlyHosts);
    }
  };
}
