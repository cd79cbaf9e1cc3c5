import { Dialog } from "../../parts/dialog";
import { KEY_WORDS } from "../../words/keys";
import { ORDER_WORDS, TAKES_WORDS } from "../../words/orders";
import { ORDERS } from "../chat/slash/orders";
import { useRoom } from "../scope/room-scope";
import "./keys-sheet.css";

/** Everything a keyboard can do here. */
export function KeysSheet() {
  const { keysOpen } = useRoom();
  return keysOpen.value ? <Sheet /> : null;
}

function Sheet() {
  const { keysOpen } = useRoom();
  return (
    <Dialog
      title="Keys"
      testId="keys"
      onClose={() => {
        keysOpen.value = false;
      }}
    >
      <dl class="keys">
        {KEY_WORDS.map(({ keys, words }) => (
          <div key={words} class="keys-row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3>Written in the chat</h3>
      <dl class="keys">
        {ORDERS.map(({ word, takes }) => (
          <div key={word} class="keys-row">
            <dt>
              <kbd>
                /{word}
                {takes !== undefined && ` ${TAKES_WORDS[takes]}`}
              </kbd>
            </dt>
            <dd>{ORDER_WORDS[word]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
