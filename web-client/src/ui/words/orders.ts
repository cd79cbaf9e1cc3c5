import type { NotDone, Takes } from "../room/chat/slash/orders";
import { say } from "./say";

/** An example of what follows an order's word. */
export const TAKES_WORDS: Readonly<Record<Takes, string>> = {
  place: "12:03",
  name: "Ana",
  address: "https://…",
};

export function notDoneWords(why: NotDone, word: string): string {
  if (typeof why === "object") {
    return why.why;
  }
  const { orders } = say();
  switch (why) {
    case "unknown":
      return orders.unknown(word);
    case "needs-place":
      return orders.needsPlace;
    case "needs-name":
      return orders.needsName;
    case "needs-address":
      return orders.needsAddress;
    case "not-yours":
      return orders.notYours;
  }
}
