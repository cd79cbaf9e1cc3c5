import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { RoomSession } from "../../../room/session";
import type { Facts } from "../scope/facts";
import type { Toasts } from "../scope/toasts";

/** Going to another place: one command on its way at a time, and the latest wish wins. */
export interface Seeking {
  /** Where the film is shown to be: under the finger, on its way there, or where the room is. */
  readonly shownMs: ReadonlySignal<number>;
  to(positionMs: number): void;
  by(stepMs: number): void;
  /** A finger is on the bar: what it wishes for moves nobody's film before it lets go. */
  hold(): void;
  /** What the bar asks for: done at once, or kept while it is held. */
  ask(positionMs: number): void;
  /** The finger is gone; `meant` is false when it only wanted a look. */
  letGo(meant: boolean): void;
  dispose(): void;
}

/** The timeline is refreshed a few times a second; until then the target stands for it. */
const SETTLE_MS = 350;

export function createSeeking(
  session: Pick<RoomSession, "seek" | "positionMs" | "placeMs">,
  facts: Pick<Facts, "durationMs" | "mayControl" | "current">,
  toasts: Pick<Toasts, "tell">,
): Seeking {
  const targetMs = signal<number | undefined>(undefined);
  const wishedMs = signal<number | undefined>(undefined);
  const shownMs = computed(() => wishedMs.value ?? targetMs.value ?? session.positionMs.value);
  let isHeld = false;
  let sending = false;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const send = async () => {
    sending = true;
    let sentMs: number | undefined;
    while (targetMs.peek() !== sentMs) {
      sentMs = targetMs.peek();
      if (sentMs !== undefined) {
        const outcome = await toasts.tell(session.seek(sentMs));
        if (outcome.name !== "done") {
          targetMs.value = undefined;
        }
      }
    }
    sending = false;
    settle = setTimeout(() => {
      targetMs.value = undefined;
    }, SETTLE_MS);
  };
  const to = (positionMs: number) => {
    if (!facts.mayControl.peek() || facts.current.peek() === undefined) {
      return;
    }
    clearTimeout(settle);
    const endMs = facts.durationMs.peek() ?? Number.POSITIVE_INFINITY;
    targetMs.value = Math.min(Math.max(0, Math.round(positionMs)), endMs);
    if (!sending) {
      send();
    }
  };
  return {
    shownMs,
    to,
    by: (stepMs) => to((targetMs.peek() ?? session.placeMs()) + stepMs),
    hold: () => {
      isHeld = facts.mayControl.peek();
    },
    ask: (positionMs) => {
      if (isHeld) {
        wishedMs.value = positionMs;
      } else {
        to(positionMs);
      }
    },
    letGo: (meant) => {
      const wished = wishedMs.peek();
      isHeld = false;
      if (meant && wished !== undefined) {
        to(wished);
      }
      wishedMs.value = undefined;
    },
    dispose: () => clearTimeout(settle),
  };
}
