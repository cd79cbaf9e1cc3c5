import { bytes } from "./figures";
import type { SlowClient } from "./told";

interface Props {
  readonly clients: readonly SlowClient[];
  readonly onOpen: (mark: string) => void;
}

/** Who does not take what is sent, while there is anybody. */
export function Slow({ clients, onOpen }: Props) {
  return clients.length === 0 ? null : (
    <section class="slow" aria-label="Slow clients" data-testid="slow">
      <h2 class="slow-head">Slow clients</h2>
      <ul class="slow-list">
        {clients.map(({ mark, waitingBytes }) => (
          <li key={mark}>
            <button type="button" class="button" onClick={() => onOpen(mark.slice(0, 8))}>
              {mark} <span class="hint">{bytes(waitingBytes)} not taken</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
