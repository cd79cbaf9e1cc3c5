import type { Seat, SeatStore } from "../net/seat-store";
import type { Hello } from "../protocol/generated";
import type { Mirror } from "./mirror";

/** Who comes into a room. */
export interface Newcomer {
  readonly name: string;
  readonly hostKey?: string;
}

/** An epoch that no room has: asks for a snapshot. */
export const NO_EPOCH = "none";

/** What the page shows at the door: name, host key, and the token of the seat that is its own. */
export class Credentials {
  readonly #who: Newcomer;
  readonly #store: SeatStore;
  #seatToken: string | undefined;

  constructor(who: Newcomer, store: SeatStore) {
    this.#who = who;
    this.#store = store;
    this.#seatToken = store.read()?.seatToken;
  }

  given(seat: Seat): void {
    this.#seatToken = seat.seatToken;
    this.#store.write(seat);
  }

  get seatToken(): string | undefined {
    return this.#seatToken;
  }

  forget(): void {
    this.#store.forget();
  }

  /**
   * @param name the one the room knows, when it does
   * @param mirror what is to be continued; without it a snapshot is asked for
   */
  hello(name: string | undefined, mirror: Mirror | undefined): Hello {
    const { hostKey } = this.#who;
    const seatToken = this.#seatToken;
    return {
      type: "hello",
      name: name ?? this.#who.name,
      ...(hostKey !== undefined && { hostKey }),
      ...(seatToken !== undefined && {
        resume: { seatToken, epoch: mirror?.epoch ?? NO_EPOCH, seq: mirror?.seq ?? 0 },
      }),
    };
  }
}
