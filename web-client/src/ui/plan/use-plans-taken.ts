import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { takesPlans } from "../api/rooms";

/** Whether this server keeps rooms, so that one can be planned (PL3); no, until it has said so. */
export function usePlansTaken(): ReadonlySignal<boolean> {
  const isTaken = useSignal(false);
  useEffect(() => {
    takesPlans().then((answer) => {
      isTaken.value = answer.name === "ok" && answer.value;
    });
  }, [isTaken]);
  return isTaken;
}
