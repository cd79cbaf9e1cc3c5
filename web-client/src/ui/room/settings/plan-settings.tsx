import { useSignal } from "@preact/signals";
import type { Plan } from "../../../protocol/generated";
import type { Outcome } from "../../../room/session";
import { PlanForm } from "../../plan/plan-form";
import { usePlansTaken } from "../../plan/use-plans-taken";
import { refusalWords } from "../../words/refusals";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** When the room is to meet again: the host's to say, where the server keeps rooms (PL1, PL3). */
export function PlanSettings() {
  const { session } = useRoom();
  const isOffered = usePlansTaken().value;
  // Here and not in the form, which begins anew with each plan.
  const said = useSignal("");
  const { plan: words } = say();
  if (!isOffered) {
    return null;
  }
  const plan = session.view.value?.plan;
  /** @returns what was wrong, if anything */
  const change = async (wish: Plan | undefined, done: string): Promise<string | undefined> => {
    said.value = "";
    const problem = problemOf(await session.planRoom(wish));
    said.value = problem === undefined ? done : "";
    return problem;
  };
  return (
    <section class="settings-part settings-room" aria-label={words.title}>
      <details data-testid="plan-settings">
        <summary class="settings-summary">{plan === undefined ? words.plan : words.change}</summary>
        <PlanForm
          key={JSON.stringify(plan)}
          plan={plan}
          save={words.save}
          onSave={(wish) => change(wish, words.saved)}
        />
        <p class="hint settings-said" role="status" data-testid="plan-said">
          {said.value}
        </p>
        {plan !== undefined && (
          <button
            type="button"
            class="button"
            data-testid="plan-away"
            onClick={async () => {
              said.value = (await change(undefined, words.takenAway)) ?? said.peek();
            }}
          >
            {words.takeAway}
          </button>
        )}
      </details>
    </section>
  );
}

function problemOf(outcome: Outcome): string | undefined {
  switch (outcome.name) {
    case "done":
      return undefined;
    case "refused":
      return refusalWords(outcome.code, outcome.message);
    case "dropped":
      return say().plan.notSaved;
  }
}
