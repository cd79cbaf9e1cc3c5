import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Cancel } from "../clock/timers";
import type { EventUnion, RoomView } from "../protocol/generated";
import type { Dialogue } from "./dialogue";
import { type LatestControl, latestControl, UNDO_MS, undoableFor } from "./latest-control";
import type { Undoable } from "./session";
import type { World } from "./world";

/** The room's latest control, offered to whoever may take it back for as long as that is possible (PB9). */
export class UndoOffer {
  readonly undoable: ReadonlySignal<Undoable | undefined>;
  readonly #world: World;
  readonly #dialogue: Dialogue;
  readonly #latest = signal<LatestControl | undefined>(undefined);
  #stop: Cancel = () => {};

  constructor(world: World, dialogue: Dialogue) {
    this.#world = world;
    this.#dialogue = dialogue;
    let shown: Undoable | undefined;
    this.undoable = computed(() => {
      const { known, clock } = dialogue;
      const { memberId, view } = known;
      const now = undoableFor(memberId.value, this.#latest.value, view.value, clock.nowMs());
      shown = now?.seq === shown?.seq ? shown : now; // the same offer need not be drawn again
      return shown;
    });
  }

  heard(event: EventUnion, before: RoomView): void {
    const latest = latestControl(this.#latest.peek(), event, before);
    if (latest !== this.#latest.peek()) {
      this.#offer(latest);
    }
  }

  /** A snapshot does not say who did what last. */
  forget(): void {
    this.#offer(undefined);
  }

  dispose(): void {
    this.#stop();
  }

  #offer(latest: LatestControl | undefined): void {
    this.#stop();
    this.#latest.value = latest;
    if (latest !== undefined) {
      const leftMs = latest.atMs + UNDO_MS - this.#dialogue.clock.nowMs();
      this.#stop = this.#world.timers.after(leftMs, () => this.forget());
    }
  }
}
