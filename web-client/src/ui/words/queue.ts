import type { Loop } from "../../protocol/generated";
import type { NotTaken } from "./addresses";
import { say } from "./say";
import { filmTime } from "./time";

/** What happens when the film ends, or what to do when there is none. */
export function followsWords(isOn: boolean, waiting: number, loop?: Loop): string {
  const { queue } = say();
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
