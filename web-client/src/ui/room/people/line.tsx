import { lineWords } from "../../words/people";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** Beside the seats: how many wait for one, while anybody does. */
export function LineCount() {
  const { session, side } = useRoom();
  const names = session.line.value;
  if (names.length === 0) {
    return null;
  }
  return (
    <button
      type="button"
      class="line-count"
      data-testid="line"
      title={lineWords(names)}
      onClick={() => side.show("people")}
    >
      <span aria-hidden="true">{say().people.inLineCount(names.length)}</span>
      <span class="heard">{lineWords(names)}</span>
    </button>
  );
}

/** Among the people: who waits, first in line first. */
export function LineNames() {
  const { session } = useRoom();
  const names = session.line.value;
  return names.length === 0 ? null : (
    <p class="people-line" data-testid="line-names">
      {lineWords(names)}
      <span class="hint">{say().people.firstInLine}</span>
    </p>
  );
}
