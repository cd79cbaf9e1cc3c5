import { useId } from "preact/hooks";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** To hosts: who was shown out of this room, and the way to take it back (ST6). */
export function ShownOut() {
  const { session, toasts, maySettle } = useRoom();
  const id = useId();
  const removed = session.view.value?.removed ?? [];
  if (!maySettle.value || removed.length === 0) {
    return null;
  }
  const { people } = say();
  return (
    <section class="shown-out" aria-labelledby={id}>
      <h2 id={id} class="hint">
        {people.shownOut}
      </h2>
      <ul aria-labelledby={id} data-testid="shown-out">
        {removed.map(({ memberId, name }) => (
          <li key={memberId} class="shown-out-one">
            <span dir="auto">{name}</span>
            <button
              type="button"
              class="button"
              data-testid="take-back"
              onClick={() => toasts.tell(session.takeBackRemoval(memberId))}
            >
              {people.takeBack}
              <span class="heard"> {people.takeBackHeard(name)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{people.takenBackNote}</p>
    </section>
  );
}
