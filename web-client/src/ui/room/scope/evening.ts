import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Plan } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";
import { previewRoom } from "../../api/rooms";
import { until } from "../../plan/until";

/** When the room is to meet. */
export interface Evening {
  readonly plan: Plan;
  /** The moment, reckoned by the server by the clocks of the plan's zone. */
  readonly beginsMs: number;
}

export interface Evenings {
  readonly next: ReadonlySignal<Evening | undefined>;
  dispose(): void;
}

const LOOK_MS = 60_000;

/** Asks the server once for each plan; a page that stays open turns to the next evening. */
export function followEvenings(session: Pick<RoomSession, "view" | "link">): Evenings {
  const next = signal<Evening | undefined>(undefined);
  const plan = computed(() => session.view.value?.plan);
  const ask = async (planned: Plan) => {
    const answer = await previewRoom(session.link.peek().roomId);
    const isStillPlanned = plan.peek() === planned;
    if (isStillPlanned && answer.name === "ok" && answer.value.nextMs !== undefined) {
      next.value = { plan: planned, beginsMs: answer.value.nextMs };
    }
  };
  const stop = effect(() => {
    const planned = plan.value;
    untracked(() => {
      next.value = undefined;
    });
    if (planned === undefined) {
      return;
    }
    ask(planned);
    const timer = setInterval(() => {
      const now = next.peek(); // nothing where it could not be asked yet
      if (now === undefined || until(now.beginsMs, Date.now()).name === "over") {
        ask(planned);
      }
    }, LOOK_MS);
    return () => clearInterval(timer);
  });
  return { next, dispose: stop };
}
