import type { Loop } from "../../protocol/generated";
import type { NotTaken } from "./addresses";
import { filmTime } from "./time";

/** What happens when the film ends, or what to do when there is none. */
export function followsWords(isOn: boolean, waiting: number, loop?: Loop): string {
  if (isOn && loop === "item") {
    return "When the film ends it begins again.";
  }
  if (waiting === 0) {
    return isOn
      ? loop === "queue"
        ? "Nothing comes next yet: when this film ends it begins again."
        : "Nothing comes next yet: after this film its last picture stays."
      : "Nothing is on and nothing waits. Put a film on below.";
  }
  if (!isOn) {
    return "Nothing is on. Begin with the first.";
  }
  return loop === "queue"
    ? "When the film ends, the first of these begins, and the film joins the end."
    : "When the film ends, the first of these begins by itself.";
}

/** Why a film is offered. */
export function offerWords(why: "follows" | "interrupted" | "seen", startMs = 0): string {
  switch (why) {
    case "follows":
      return "comes after this one";
    case "interrupted":
      return `goes on from ${filmTime(startMs)}`;
    case "seen":
      return "seen here before";
  }
}

/** What of something dropped could not be taken. */
export function notTakenWords(left: readonly NotTaken[]): string {
  const [first] = left;
  const more = left.length > 1 ? ` And ${left.length - 1} more like that.` : "";
  return first === undefined ? "" : `“${first.typed}” was not taken. ${first.why}${more}`;
}
