import type { Seat, SeatStore } from "../net/seat-store";
import type { Kept, Unsent, UnsentStore } from "../net/unsent-store";
import type { CloseCode, Hello, MemberId } from "../protocol/generated";
import type { Mirror } from "./mirror";

/** Who comes into a room. */
export interface Newcomer {
  readonly roomId: string;
  readonly name: string;
  /** An emoji for a new seat, in place of initials (ST8). */
  readonly face?: string;
  /** From the address fragment of the host's link; makes its bearer host (RM2). */
  readonly hostKey?: string;
  /** Comes as the second device of a seat: with a code, or with what one brought before (ST7). */
  readonly companion?: { readonly code?: string };
  /** Waits for a seat when all are taken (ST1). */
  readonly line?: boolean;
}

/** An epoch that no room has: asks for a snapshot. */
export const NO_EPOCH = "none";

/** After these there is no seat any more; after any other it may still be held. */
const WITHOUT_A_SEAT: ReadonlySet<CloseCode | "unknown"> = new Set([
  "left",
  "room-ended",
  "room-closed",
  "no-such-room",
  "removed",
  "unpaired",
]);

/**
 * What the page shows at the door: name, host key, and the token of the seat that is its own; with the
 * token goes what was given from that seat and not answered.
 */
export class Credentials {
  readonly #who: Newcomer;
  #hostKey: string | undefined;
  readonly #store: SeatStore;
  readonly #unsentStore: UnsentStore;
  #unsent: Unsent | undefined;
  #seat: Seat | undefined;

  constructor(who: Newcomer, store: SeatStore, unsentStore: UnsentStore) {
    this.#who = who;
    this.#hostKey = who.hostKey;
    this.#store = store;
    this.#unsentStore = unsentStore;
    this.#seat = store.read();
    const unsent = unsentStore.read();
    this.#unsent = unsent?.seatToken === this.seatToken ? unsent : undefined;
  }

  /** What this seat has given and heard nothing of; of before a reload, to begin with. */
  unsent(): readonly Kept[] {
    return this.#unsent?.kept ?? [];
  }

  /** Who had given it. */
  get unsentBy(): MemberId | undefined {
    return this.#unsent?.memberId;
  }

  keep(kept: readonly Kept[], memberId: MemberId | undefined): void {
    const { seatToken } = this;
    if (kept.length === 0) {
      this.#unsent = undefined;
      this.#unsentStore.forget();
    } else if (seatToken !== undefined && memberId !== undefined) {
      this.#unsent = { seatToken, memberId, kept };
      this.#unsentStore.write(this.#unsent);
    }
  }

  given(given: Omit<Seat, "asHost">): void {
    const seat = { ...given, ...(this.#hostKey !== undefined && { asHost: true }) };
    this.#seat = seat;
    this.#store.write(seat);
  }

  /** A seat is offered again under the name the room knows. */
  renamed(name: string): void {
    if (this.#seat !== undefined) {
      this.given({ ...this.#seat, name });
    }
  }

  /** The link was turned over: the key that went with it opens nothing any more. */
  moved(): void {
    this.#hostKey = undefined;
    this.#restore();
  }

  newKey(hostKey: string): void {
    this.#hostKey = hostKey;
    this.#restore();
  }

  get seatToken(): string | undefined {
    return this.#seat?.seatToken;
  }

  closed(code: CloseCode | "unknown"): void {
    if (WITHOUT_A_SEAT.has(code)) {
      this.#store.forget();
      this.#unsentStore.forget();
    }
  }

  /**
   * @param name the one the room knows, when it does
   * @param mirror what is to be continued; without it a snapshot is asked for
   */
  hello(name: string | undefined, mirror: Mirror | undefined): Hello {
    const { line, companion, face } = this.#who;
    const hostKey = this.#hostKey;
    const { seatToken } = this;
    const code = seatToken === undefined ? companion?.code : undefined; // good once
    return {
      type: "hello",
      name: name ?? this.#who.name,
      ...(hostKey !== undefined && { hostKey }),
      ...(seatToken !== undefined && {
        resume: { seatToken, epoch: mirror?.epoch ?? NO_EPOCH, seq: mirror?.seq ?? 0 },
      }),
      ...(face !== undefined && { face }),
      ...(line === true && { line }),
      ...(code !== undefined && { companion: code }),
    };
  }

  #restore(): void {
    if (this.#seat !== undefined) {
      const { asHost: _, ...seat } = this.#seat;
      this.given(seat);
    }
  }
}
