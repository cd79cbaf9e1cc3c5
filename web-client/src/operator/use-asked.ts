import { type Signal, useSignal } from "@preact/signals";

export type Order = "need" | "skew" | "stalls" | "people" | "age";

/** What is asked for of the list of rooms. */
export interface Asked {
  readonly find: Signal<string>;
  readonly order: Signal<Order>;
  readonly from: Signal<number>;
}

export const ROWS = 50;

export function useAsked(): { asked: Asked; path: string } {
  const find = useSignal("");
  const order = useSignal<Order>("need");
  const from = useSignal(0);
  const query = new URLSearchParams({
    find: find.value.trim(),
    sort: order.value,
    from: String(from.value),
    count: String(ROWS),
  });
  return { asked: { find, order, from }, path: `/api/now?${query}` };
}
