import { dice } from "./dice";
import { HandClock } from "./hand-clock";
import { Page, type PageOptions } from "./page";
import { SimRoom } from "./sim-room";
import type { SimWire, Wire } from "./sim-wire";

/** A page in the house, and its wire. */
export interface Guest {
  readonly page: Page;
  readonly wire: SimWire;
}

/** Pages with wrong clocks, slow players and networks of their own, and one room. */
export class House {
  readonly clock = new HandClock();
  readonly room: SimRoom;
  guests: readonly Guest[] = [];
  readonly random: () => number;
  readonly #symmetric: boolean;

  constructor(seed: number, symmetric = true) {
    this.random = dice(seed);
    this.#symmetric = symmetric;
    this.room = new SimRoom(this.clock, seed);
  }

  get pages(): readonly Page[] {
    return this.guests.map(({ page }) => page);
  }

  add(options: PageOptions = {}): Guest {
    const wire = this.room.wire(this.#anyWire());
    const page = new Page({
      clock: this.clock,
      open: wire.open,
      wrong: {
        offsetMs: (this.random() - 0.5) * 2e6,
        driftPpm: (this.random() - 0.5) * 200,
      },
      nature: {
        startMs: this.random() * 60,
        coldMs: 40 + this.random() * 200,
        seekMs: 30 + this.random() * 150,
        driftPpm: (this.random() - 0.5) * 200,
        noiseMs: this.random() * 1.5,
        seed: this.guests.length + 1,
      },
      ...options,
    });
    const guest = { page, wire };
    this.guests = [...this.guests, guest];
    return guest;
  }

  /** Somebody closes the tab without a word. */
  close(guest: Guest): void {
    guest.page.session.dispose();
    this.guests = this.guests.filter((other) => other !== guest);
  }

  /** How far the picture that is furthest off is from the room. */
  worst(pages: readonly Page[] = this.pages): number {
    return Math.max(...pages.map((page) => Math.abs(page.player.trueMs() - this.room.positionMs)));
  }

  async worstOver(ms: number): Promise<number> {
    let worst = 0;
    for (let passed = 0; passed < ms; passed += 100) {
      await this.clock.advance(100);
      worst = Math.max(worst, this.worst());
    }
    return worst;
  }

  #anyWire(): Wire {
    const upMs = 5 + this.random() * 95;
    return {
      upMs,
      downMs: this.#symmetric ? upMs : upMs * (1 + this.random() * 0.86),
      jitterMs: 2.5 + this.random() * 10,
    };
  }
}
