import { useLayoutEffect, useRef } from "preact/hooks";
import { FloatingLines } from "../chat/floating-lines";
import { useRoom } from "../scope/room-scope";
import { StageVeil } from "./stage-veil";
import { Strip } from "./strip";
import "./stage.css";

/** The screen. The session alone touches what it shows; this gives it the place. */
export function Stage() {
  const { session, video, title, fullScreen } = useRoom();
  const element = useRef<HTMLVideoElement>(null);

  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) {
      return;
    }
    // First its volume as it is remembered, then the film: an unmuted start may be refused.
    video.value = shown;
    session.attach(shown);
    return () => {
      session.detach();
      video.value = undefined;
    };
  }, [session, video]);

  return (
    <section class="stage" aria-label="Stage" data-testid="stage">
      {/* biome-ignore lint/a11y/useMediaCaption: a member's address brings no captions of its own */}
      <video
        ref={element}
        class="stage-video"
        playsInline
        preload="auto"
        tabIndex={-1}
        aria-label={title.value || "Nothing on"}
        onDblClick={fullScreen.toggle}
      />
      <StageVeil />
      <FloatingLines />
      <Strip />
    </section>
  );
}
