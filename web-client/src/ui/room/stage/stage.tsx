import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../../words/say";
import { CaptionLines } from "../captions/caption-lines";
import { FloatingLines } from "../chat/floating-lines";
import { FILM_ID } from "../controls/elements";
import { useRoom } from "../scope/room-scope";
import { Cover } from "./cover";
import { StageVeil } from "./stage-veil";
import { Strip } from "./strip";
import "./stage.css";

/**
 * The screen. The session alone touches what it shows; this gives it the place, and the controls
 * below it a store that is the room's.
 */
export function Stage() {
  const { session, video, title, fullScreen, mediaStore } = useRoom();
  const words = say().stage;
  const element = useRef<HTMLVideoElement>(null);
  const place = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) {
      return;
    }
    // First its volume as it is remembered, then the film: an unmuted start may be refused.
    video.value = shown;
    session.attach(shown, place.current ?? undefined);
    return () => {
      session.detach();
      video.value = undefined;
    };
  }, [session, video]);

  return (
    <section class="stage" aria-label={words.label} data-testid="stage">
      <media-controller
        id={FILM_ID}
        class="stage-film"
        mediaStore={mediaStore}
        nodefaultstore
        nohotkeys
        gesturesdisabled
        tabIndex={-1}
      >
        {/* biome-ignore lint/a11y/useMediaCaption: a member's address brings no captions of its own */}
        <video
          ref={element}
          slot="media"
          class="stage-video"
          playsInline
          preload="auto"
          tabIndex={-1}
          aria-label={title.value || words.nothingOn}
          onDblClick={fullScreen.toggle}
        />
      </media-controller>
      <Cover />
      {/* Around the place for the frame of a service's player: the frame itself takes no pointer. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same is on a button and on a key */}
      <div class="stage-service" onDblClick={fullScreen.toggle}>
        <div ref={place} class="stage-frame-place" data-testid="service" />
      </div>
      <CaptionLines />
      <StageVeil />
      <FloatingLines />
      <Strip />
    </section>
  );
}
