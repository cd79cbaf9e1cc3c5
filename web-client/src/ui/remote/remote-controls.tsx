import { IconButton } from "../parts/icon-button";
import { FILM_ID } from "../room/controls/elements";
import { PlayButton } from "../room/controls/play-button";
import { SeekBar } from "../room/controls/seek-bar";
import { SpeedMenu } from "../room/controls/speed-menu";
import { useRoom } from "../room/scope/room-scope";
import { say } from "../words/say";
import "../room/controls/controls.css";

const STEP_MS = 10_000;

/** What moves the film, for a thumb. */
export function RemoteControls() {
  const { session, toasts, current, mayControl, asking } = useRoom();
  const { controls, remote } = say();
  const isOff = !mayControl.value || current.value === undefined;
  const isLast = (session.view.value?.queue.length ?? 0) === 0;
  return (
    <section
      class="controls remote-controls"
      aria-label={controls.label}
      data-asking={asking.value}
      aria-busy={asking.value}
    >
      <SeekBar />
      <media-control-bar class="controls-row remote-row" mediacontroller={FILM_ID}>
        <Step words="−10 s" label={remote.back} isOff={isOff} by={-STEP_MS} />
        <PlayButton />
        <Step words="+10 s" label={remote.on} isOff={isOff} by={STEP_MS} />
        <IconButton
          icon="next"
          label={controls.next}
          filled
          disabled={isOff || isLast}
          testId="next"
          onPress={() => toasts.tell(session.next())}
        />
        <SpeedMenu />
      </media-control-bar>
    </section>
  );
}

interface StepProps {
  readonly words: string;
  readonly label: string;
  readonly isOff: boolean;
  readonly by: number;
}

function Step({ words, label, isOff, by }: StepProps) {
  const { seeking } = useRoom();
  return (
    <button
      type="button"
      class="remote-step"
      title={label}
      disabled={isOff}
      onClick={() => seeking.by(by)}
    >
      {words}
      <span class="heard">, {label}</span>
    </button>
  );
}
