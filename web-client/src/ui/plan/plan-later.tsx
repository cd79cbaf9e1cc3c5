import { useSignal } from "@preact/signals";
import type { Media } from "../../protocol/generated";
import { makeRoomAndGo } from "../make-room";
import { Dialog } from "../parts/dialog";
import { say } from "../words/say";
import { PlanForm } from "./plan-form";
import { usePlansTaken } from "./use-plans-taken";

/** A room for another evening; offered where the server keeps rooms (PL3). */
export function PlanLater({ film }: { film: () => Media | string | undefined }) {
  const isOffered = usePlansTaken().value;
  const open = useSignal(false);
  const { plan: words } = say();
  if (!isOffered) {
    return null;
  }
  return (
    <>
      <button
        type="button"
        class="button"
        data-testid="plan-later"
        onClick={() => {
          open.value = true;
        }}
      >
        {words.later}
      </button>
      {open.value && (
        <Dialog
          title={words.title}
          testId="plan"
          onClose={() => {
            open.value = false;
          }}
        >
          <PlanForm
            save={words.make}
            onSave={async (plan) => {
              const chosen = film();
              return typeof chosen === "string" ? chosen : makeRoomAndGo(chosen, plan);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
