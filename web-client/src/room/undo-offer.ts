import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Cancel } from "../clock/timers";
import type { EventUnion, RoomView } from "../protocol/generated";
import type { Dialogue } from "./dialogue";
import { type LatestControl, latestControl, UNDO_MS, undoableFor } from "./latest-control";
import { latestQueueChange } from "./latest-queue-change";
import type { Undoable } from "./session";
import type { World } from "./world";

/** One thing of which the latest is offered, until its time is over. */
interface Slot {
  readonly latest: Signal<LatestControl | undefined>;
  stop: Cancel;
}

const slot = (): Slot => ({ latest: signal(undefined), stop: () => {} });

/**
 * The room's latest control and the latest change of its queue: the later of the two is offered to
 * whoever may take it back, for as long as that is possible (PB9, QU6).
 */
export class UndoOffer {
  readonly undoable: ReadonlySignal<Undoable | undefined>;
  readonly #world: World;
  readonly #dialogue: Dialogue;
  readonly #film = slot();
  readonly #queue = slot();

  constructor(world: World, dialogue: Dialogue) {
    this.#world = world;
    this.#dialogue = dialogue;
    let shown: Undoable | undefined;
    this.undoable = computed(() => {
      const { known, clock } = dialogue;
      const { memberId, view } = known;
      const [film, queue] = [this.#film, this.#queue].map(({ latest }) =>
        undoableFor(memberId.value, latest.value, view.value, clock.nowMs()),
      );
      const now = (queue?.seq ?? 0) > (film?.seq ?? 0) ? queue : film;
      shown = now?.seq === shown?.seq ? shown : now; // the same offer need not be drawn again
      return shown;
    });
  }

  heard(event: EventUnion, before: RoomView): void {
    this.#offer(this.#film, latestControl(this.#film.latest.peek(), event, before));
    this.#offer(this.#queue, latestQueueChange(this.#queue.latest.peek(), event));
  }

  /** A snapshot does not say who did what last. */
  forget(): void {
    this.#offer(this.#film, undefined);
    this.#offer(this.#queue, undefined);
  }

  dispose(): void {
    this.#film.stop();
    this.#queue.stop();
  }

  #offer(slot: Slot, latest: LatestControl | undefined): void {
    if (latest === slot.latest.peek()) {
      return;
    }
    slot.stop();
    slot.latest.value = latest;
    if (latest !== undefined) {
      const leftMs = latest.atMs + UNDO_MS - this.#dialogue.clock.nowMs();
      slot.stop = this.#world.timers.after(leftMs, () => this.#offer(slot, undefined));
    }
  }
}
