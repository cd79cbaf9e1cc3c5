import type { Reason } from "../../player/reason";
import { say } from "./say";

/** Why a film can't be had, in words: `no-stream 404` is one with a status of HTTP. */
export function failureWords(reason: Reason): string {
  const { failures, statuses } = say();
  const [what = "", status] = reason.split(" ", 2);
  return status === undefined
    ? failures[what as keyof typeof failures]
    : statuses[what as keyof typeof statuses](status);
}
