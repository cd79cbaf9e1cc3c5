import type { Loop } from "../../protocol/generated";
import type { NotTaken } from "./addresses";
import { say } from "./say";
import { filmTime } from "./time";

/** What is on, as far as it matters to what follows. */
export type OnNow = "nothing" | "film" | "film-over";

/** What happens when the film ends, or what to do when there is none or it has ended. */
export function followsWords(on: OnNow, waiting: number, loop?: Loop): string {
  const { queue } = say();
  const isOn = on !== "nothing";
  if (on === "film-over" && waiting > 0) {
    return queue.overAndWaiting;
  }
  if (isOn && loop === "item") {
    return queue.repeats;
  }
  if (waiting === 0) {
    if (!isOn) {
      return queue.nothingAtAll;
    }
    return loop === "queue" ? queue.nothingNextRepeats : queue.nothingNext;
  }
  if (!isOn) {
    return queue.beginWithFirst;
  }
  return loop === "queue" ? queue.firstBeginsAndJoins : queue.firstBegins;
}

/** Why a film is offered. */
export function offerWords(why: "follows" | "interrupted" | "seen", startMs = 0): string {
  const { queue } = say();
  return why === "interrupted" ? queue.goesOnFrom(filmTime(startMs)) : queue.offers[why];
}

/** What of something dropped could not be taken. */
export function notTakenWords(left: readonly NotTaken[]): string {
  const { adding } = say();
  const [first] = left;
  if (first === undefined) {
    return "";
  }
  const words = adding.notTaken(first.typed, first.why);
  return left.length > 1 ? `${words} ${adding.moreLikeThat(left.length - 1)}` : words;
}
