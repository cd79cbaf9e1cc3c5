import { Dialog } from "../../parts/dialog";
import { KEYS } from "../../words/keys";
import { TAKES_WORDS } from "../../words/orders";
import { say } from "../../words/say";
import { ORDERS } from "../chat/slash/orders";
import { useRoom } from "../scope/room-scope";
import "./keys-sheet.css";

/** Everything a keyboard can do here. */
export function KeysSheet() {
  const { keysOpen } = useRoom();
  return keysOpen.value ? <Sheet /> : null;
}

function Sheet() {
  const { keys: words, orders } = say();
  const { keysOpen } = useRoom();
  return (
    <Dialog
      title={words.title}
      testId="keys"
      onClose={() => {
        keysOpen.value = false;
      }}
    >
      <dl class="keys">
        {KEYS.map(({ keys, does }) => (
          <div key={does} class="keys-row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === " " ? words.space : key}</kbd>
              ))}
            </dt>
            <dd>{words.does[does]}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.inChat}</h3>
      <dl class="keys">
        {ORDERS.map(({ word, takes }) => (
          <div key={word} class="keys-row">
            <dt>
              <kbd>
                /{word}
                {takes !== undefined && ` ${TAKES_WORDS[takes]}`}
              </kbd>
            </dt>
            <dd>{orders.does[word]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
