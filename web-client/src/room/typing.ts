import { type ReadonlySignal, signal } from "@preact/signals";
import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { EventUnion, MemberId } from "../protocol/generated";

/** A mark that nobody renews is gone by then. */
const MARK_MS = 4_000;
/** Told again before the mark is gone at the others, and no sooner. */
const TELL_MS = 3_000;

/** Who is writing, as far as the room has been told lately (CH5). */
export class Typing {
  readonly #time: TimeSource;
  readonly #timers: Timers;
  readonly #tell: () => boolean;
  readonly #marks = signal<ReadonlySet<MemberId>>(new Set());
  readonly #ends = new Map<MemberId, Cancel>();
  #toldMs = Number.NEGATIVE_INFINITY;

  /** @param tell tells the room that one is writing oneself, or says that there is nobody to tell */
  constructor(time: TimeSource, timers: Timers, tell: () => boolean) {
    this.#time = time;
    this.#timers = timers;
    this.#tell = tell;
  }

  get marks(): ReadonlySignal<ReadonlySet<MemberId>> {
    return this.#marks;
  }

  /** Called at every stroke. */
  stroke(): void {
    const now = this.#time.now();
    if (now - this.#toldMs >= TELL_MS && this.#tell()) {
      this.#toldMs = now;
    }
  }

  heard(by: MemberId): void {
    this.#ends.get(by)?.();
    this.#ends.set(
      by,
      this.#timers.after(MARK_MS, () => this.#end(by)),
    );
    if (!this.#marks.peek().has(by)) {
      this.#marks.value = new Set(this.#marks.peek()).add(by);
    }
  }

  /** Who has posted or left is not writing any more. */
  happened(event: EventUnion): void {
    if (event.type === "chatPosted") {
      this.#end(event.message.by);
    } else if (event.type === "memberLeft") {
      this.#end(event.memberId);
    }
  }

  forget(): void {
    for (const by of [...this.#ends.keys()]) {
      this.#end(by);
    }
  }

  #end(by: MemberId): void {
    this.#ends.get(by)?.();
    if (this.#ends.delete(by)) {
      const marks = new Set(this.#marks.peek());
      marks.delete(by);
      this.#marks.value = marks;
    }
  }
}
