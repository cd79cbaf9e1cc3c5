import type { ComponentChildren } from "preact";
import type { Reason } from "../../../player/reason";
import { Icon } from "../../parts/icon";
import { failureWords } from "../../words/failures";
import { say } from "../../words/say";
import { playOrPause } from "../controls/play-button";
import { ChooseCopy } from "../disk/choose-copy";
import { PlannedEvening } from "../planned-evening";
import { useRoom } from "../scope/room-scope";
import { WaitingFor } from "./waiting";

/** What stands before the picture when there is none, or when it needs a hand. */
export function StageVeil() {
  const room = useRoom();
  const { stage, step: words } = say();
  const step = room.session.step.value;
  switch (step.name) {
    case "nothing-on":
      return <NothingOn />;
    case "failed":
      return <Failed reason={step.reason} />;
    case "wants-file":
      return <ChooseCopy />;
    case "loading":
      return <Waiting>{stage.loading}</Waiting>;
    case "stalled":
      return <Waiting>{stage.loadingMore}</Waiting>;
    case "muted-by-browser":
      return (
        <button
          type="button"
          class="stage-sound"
          data-testid="tap-for-sound"
          onClick={() => room.session.unblockSound()}
        >
          <Icon name="silent" /> {words.tapForSound}
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
  const { stage, common } = say();
  return (
    <div class="stage-veil" data-testid="nothing-on">
      <p class="title stage-veil-title">{common.nothingOnYet}</p>
      <p class="stage-veil-text">{mayControl.value ? stage.chooseOrPaste : stage.hostPuts}</p>
      <PlannedEvening />
      <button type="button" class="button button-velvet" onClick={() => side.show("queue")}>
        {mayControl.value ? common.putSomethingOn : stage.openQueue}
      </button>
    </div>
  );
}

function Failed({ reason }: { reason: Reason }) {
  const { stage, common } = say();
  const { mayControl, session, side, playing } = useRoom();
  return (
    <div class="stage-veil" role="alert" data-testid="failed">
      <p class="title stage-veil-title">{stage.wontPlay}</p>
      <p class="stage-veil-text">
        {failureWords(reason)} {playing.value && `${stage.runsOn} `}
        {stage.youAreSafe}
      </p>
      <div class="stage-veil-ways">
        <button
          type="button"
          class="button"
          data-testid="retry-film"
          onClick={() => session.retryFilm()}
        >
          {common.tryAgain}
        </button>
        {mayControl.value && (
          <button type="button" class="button" onClick={() => side.show("queue")}>
            {stage.somethingElse}
          </button>
        )}
      </div>
    </div>
  );
}

/** Above the ad, which may want a press of its viewer's own. */
function AdNote() {
  const { playing } = useRoom();
  const { stage } = say();
  return (
    <p class="stage-waiting stage-ad" role="status" data-testid="ad">
      {stage.ad}{" "}
      <span class="stage-ad-more">{playing.value ? stage.adMoreRunning : stage.adMore}</span>
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
    return <p class="stage-waiting">{say().stage.waitingForPlay}</p>;
  }
  return (
    <button
      type="button"
      class="stage-play"
      data-testid="stage-play"
      onClick={() => playOrPause(room)}
    >
      <Icon name="play" filled />
      <span class="heard">{say().stage.start}</span>
    </button>
  );
}
