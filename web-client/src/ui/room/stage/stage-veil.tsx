import type { ComponentChildren } from "preact";
import { Icon } from "../../parts/icon";
import { playOrPause } from "../controls/play-button";
import { ChooseCopy } from "../disk/choose-copy";
import { useRoom } from "../scope/room-scope";
import { WaitingFor } from "./waiting";

/** What stands before the picture when there is none, or when it needs a hand. */
export function StageVeil() {
  const room = useRoom();
  const step = room.session.step.value;
  switch (step.name) {
    case "nothing-on":
      return <NothingOn />;
    case "failed":
      return <Failed reason={step.reason} />;
    case "wants-file":
      return <ChooseCopy />;
    case "loading":
      return <Waiting>Loading the film…</Waiting>;
    case "stalled":
      return <Waiting>Loading more…</Waiting>;
    case "muted-by-browser":
      return (
        <button
          type="button"
          class="stage-sound"
          data-testid="tap-for-sound"
          onClick={() => room.session.unblockSound()}
        >
          <Icon name="silent" /> Tap for sound
        </button>
      );
    case "waiting":
      return <WaitingFor step={step} />;
    case "held":
      return <FirstPlay />;
    case "interrupted":
      return <AdNote />;
    case "live":
    case "in-step":
    case "catching-up":
      return null;
  }
}

function NothingOn() {
  const { mayControl, side } = useRoom();
  return (
    <div class="stage-veil" data-testid="nothing-on">
      <p class="title stage-veil-title">Nothing on yet</p>
      <p class="stage-veil-text">
        {mayControl.value
          ? "Choose a film from the shelf, or paste an address."
          : "A host puts the films on here. You can add one to the queue."}
      </p>
      <button type="button" class="button button-velvet" onClick={() => side.show("queue")}>
        {mayControl.value ? "Put something on" : "Open the queue"}
      </button>
    </div>
  );
}

function Failed({ reason }: { reason: string }) {
  const { mayControl, session, side, playing } = useRoom();
  return (
    <div class="stage-veil" role="alert" data-testid="failed">
      <p class="title stage-veil-title">This film won’t play here</p>
      <p class="stage-veil-text">
        {reason} {playing.value && "The film runs on for the others. "}Your seat and the chat are
        safe.
      </p>
      <div class="stage-veil-ways">
        <button
          type="button"
          class="button"
          data-testid="retry-film"
          onClick={() => session.retryFilm()}
        >
          Try again
        </button>
        {mayControl.value && (
          <button type="button" class="button" onClick={() => side.show("queue")}>
            Something else
          </button>
        )}
      </div>
    </div>
  );
}

/** Above the ad, which may want a press of its viewer's own. */
function AdNote() {
  const { playing } = useRoom();
  return (
    <p class="stage-waiting stage-ad" role="status" data-testid="ad">
      An ad is on here.{" "}
      <span class="stage-ad-more">
        {playing.value && "The film runs on for the others; "}you join in after it.
      </span>
    </p>
  );
}

function Waiting({ children }: { children: ComponentChildren }) {
  return <p class="stage-waiting">{children}</p>;
}

/** A film that has not begun has one thing to be done with it. */
function FirstPlay() {
  const room = useRoom();
  const isAtStart = room.session.positionMs.value < 50;
  if (!isAtStart || room.current.value === undefined) {
    return null;
  }
  if (!room.mayControl.value) {
    return <p class="stage-waiting">Waiting for a host to press play</p>;
  }
  return (
    <button
      type="button"
      class="stage-play"
      data-testid="stage-play"
      onClick={() => playOrPause(room)}
    >
      <Icon name="play" filled />
      <span class="heard">Start the film</span>
    </button>
  );
}
