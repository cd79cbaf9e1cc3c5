import { type ReadonlySignal, signal } from "@preact/signals";
import type { RoomSession } from "../../../room/session";
import { keptChime } from "../../keep";

const wished = signal(keptChime.read() === "on");

/** Whether a line that one does not see is heard: nobody's wish until they say so (CH8). */
export const chimes: ReadonlySignal<boolean> = wished;

export function letChime(on: boolean): void {
  wished.value = on;
  keptChime.write(on ? "on" : undefined);
  if (on) {
    soundChime(); // so that one knows what was chosen; inside the gesture that lets sound out
  }
}

/** Somebody else has said something, and the chat is not in sight. */
export function followChat(
  session: Pick<RoomSession, "onEvent" | "memberId">,
  chatInSight: ReadonlySignal<boolean>,
  sound: () => void = soundChime,
): { dispose(): void } {
  const stop = session.onEvent((event) => {
    const isSeen = chatInSight.peek() && document.visibilityState === "visible";
    const isMine = event.type === "chatPosted" && event.message.by === session.memberId.peek();
    if (event.type === "chatPosted" && wished.peek() && !isSeen && !isMine) {
      sound();
    }
  });
  return { dispose: stop };
}

const LENGTH_S = 0.35;
let output: AudioContext | undefined;

/** Two soft notes, far below a film's voices. */
function soundChime(): void {
  output ??= new AudioContext();
  const { currentTime, destination } = output;
  for (const [hertz, afterS] of [
    [660, 0],
    [880, 0.09],
  ] as const) {
    const tone = new OscillatorNode(output, { frequency: hertz });
    const loudness = new GainNode(output, { gain: 0.06 });
    loudness.gain.exponentialRampToValueAtTime(0.001, currentTime + afterS + LENGTH_S);
    tone.connect(loudness).connect(destination);
    tone.start(currentTime + afterS);
    tone.stop(currentTime + afterS + LENGTH_S);
  }
}
