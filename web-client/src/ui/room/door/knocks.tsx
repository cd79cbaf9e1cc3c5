import type { Knock } from "../../../protocol/generated";
import { fromWhereWords, knockWords } from "../../words/belonging";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import "./door.css";

/** More at once would hide the film; the next ones come when these are answered. */
const AT_MOST = 2;

/** To hosts: who stands at the door, and whether to let them in (ST6). Said without a sound. */
export function Knocks() {
  const { session, maySettle } = useRoom();
  const knocks = maySettle.value ? session.knocks.value : [];
  const { people } = say();
  const more = knocks.length - AT_MOST;
  return (
    <section class="knocks" aria-label={people.atDoor} aria-live="polite" data-testid="knocks">
      {knocks.slice(0, AT_MOST).map((knock) => (
        <AtTheDoor key={knock.knockId} knock={knock} />
      ))}
      {more > 0 && <p class="knock hint">{people.moreAtDoor(more)}</p>}
    </section>
  );
}

function AtTheDoor({ knock: { knockId, name } }: { knock: Knock }) {
  const { session, toasts } = useRoom();
  const { people } = say();
  const view = session.view.value;
  const free = (view?.seats ?? 0) - (view?.members.length ?? 0);
  const answer = async (yes: boolean) => {
    const outcome = await toasts.tell(session.admit(knockId, yes));
    if (!yes && outcome.name === "done") {
      toasts.show(people.noHolds);
    }
  };
  return (
    <div class="knock" data-testid="knock">
      <div class="knock-words">
        <p dir="auto">{knockWords(name, free)}</p>
        <p class="hint" dir="auto" data-testid="knock-from">
          {fromWhereWords(view?.removed ?? [])}
        </p>
      </div>
      <div class="knock-ways">
        <button type="button" class="button" data-testid="let-in" onClick={() => answer(true)}>
          {people.letIn}
          <span class="heard"> {people.letInHeard(name)}</span>
        </button>
        <button type="button" class="button" data-testid="turn-away" onClick={() => answer(false)}>
          {people.no}
          <span class="heard">{people.noHeard(name)}</span>
        </button>
      </div>
    </div>
  );
}
