import { PlanForm } from "../../plan/plan-form";
import { usePlansTaken } from "../../plan/use-plans-taken";
import { refusalWords } from "../../words/refusals";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** When the room is to meet again: the host's to say, where the server keeps rooms (PL1, PL3). */
export function PlanSettings() {
  const { session, toasts } = useRoom();
  const isOffered = usePlansTaken().value;
  const { plan: words } = say();
  if (!isOffered) {
    return null;
  }
  const plan = session.view.value?.plan;
  return (
    <section class="settings-part settings-room" aria-label={words.title}>
      <details data-testid="plan-settings">
        <summary class="settings-summary">{plan === undefined ? words.plan : words.change}</summary>
        <PlanForm
          key={JSON.stringify(plan)}
          plan={plan}
          save={words.save}
          onSave={async (wish) => {
            const outcome = await session.planRoom(wish);
            switch (outcome.name) {
              case "done":
                toasts.show(words.saved);
                return undefined;
              case "refused":
                return refusalWords(outcome.code, outcome.message);
              case "dropped":
                return words.notSaved;
            }
          }}
        />
        {plan !== undefined && (
          <button
            type="button"
            class="button"
            data-testid="plan-away"
            onClick={() => toasts.tell(session.planRoom(undefined))}
          >
            {words.takeAway}
          </button>
        )}
      </details>
    </section>
  );
}
