import { TAKES_WORDS } from "../../../words/orders";
import { say } from "../../../words/say";
import type { Choosing } from "./choosing";
import "./order-list.css";

/** The id of the row at hand, for the field that stays focused. */
export const orderId = (word: string) => `order-${word}`;
export const ORDER_LIST = "orders";

/** What can be ordered, above the composer while a word is being written. */
export function OrderList({ choosing }: { choosing: Choosing }) {
  const { orders, at, take } = choosing;
  const words = say().orders;
  return (
    <div
      class="orders"
      id={ORDER_LIST}
      role="listbox"
      aria-label={words.label}
      data-testid="orders"
    >
      {orders.map(({ word, takes }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the row at hand
        <div
          key={word}
          id={orderId(word)}
          class="order"
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(index)}
        >
          <b>
            /{word}
            {takes !== undefined && <i> {TAKES_WORDS[takes]}</i>}
          </b>
          <span class="hint">{words.does[word]}</span>
        </div>
      ))}
    </div>
  );
}
