import { useEffect, useState } from "preact/hooks";
import { useRoom } from "../../scope/room-scope";
import { type Order, ordersFor } from "./orders";
import { beginningOfOrder } from "./typed";

/** The list of orders while a word is being written: which fit, and which is at hand. */
export interface Choosing {
  readonly orders: readonly Order[];
  readonly at: number;
  /** @returns whether the key was for the list */
  key(event: KeyboardEvent): boolean;
  /** Completes the word; one that takes nothing is carried out. */
  take(index: number): void;
}

export function useChoosing(
  line: string,
  complete: (line: string) => void,
  send: () => void,
): Choosing {
  const { mayControl } = useRoom();
  const [chosen, choose] = useState(0);
  const [dismissed, dismiss] = useState("");
  const beginning = beginningOfOrder(line);
  const isShown = beginning !== undefined && dismissed !== line;
  const orders = isShown ? ordersFor(beginning, mayControl.value) : [];
  const at = Math.min(chosen, Math.max(0, orders.length - 1));
  useEffect(() => choose(0), [beginning]);

  const take = (index: number) => {
    const order = orders[index];
    if (order === undefined) {
      return;
    }
    complete(`/${order.word}${order.takes === undefined ? "" : " "}`);
    if (order.takes === undefined) {
      send();
    }
  };
  const key = (event: KeyboardEvent): boolean => {
    if (orders.length === 0) {
      return false;
    }
    switch (event.key) {
      case "ArrowDown":
        choose((at + 1) % orders.length);
        return true;
      case "ArrowUp":
        choose((at + orders.length - 1) % orders.length);
        return true;
      case "Tab":
        if (event.shiftKey) {
          return false;
        }
        complete(`/${orders[at]?.word}${orders[at]?.takes === undefined ? "" : " "}`);
        return true;
      case "Enter":
        take(at);
        return true;
      case "Escape":
        dismiss(line);
        return true;
      default:
        return false;
    }
  };
  return { orders, at, key, take };
}
