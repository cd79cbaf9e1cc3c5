import { attempt } from "./storage";

/** What brings a page back to its seat, and the name the room knows its owner by. */
export interface Seat {
  readonly seatToken: string;
  readonly epoch: string;
  /** Empty when a page kept it that was made before names were kept. */
  readonly name: string;
  /** Taken with the host key; another seat of the same browser is a guest's. */
  readonly asHost?: boolean;
}

/** The seat of this page: in memory while it lives, in the tab's storage over a reload. */
export interface SeatStore {
  read(): Seat | undefined;
  write(seat: Seat): void;
  /** The seat is given up. */
  forget(): void;
}

/** What a browser keeps of one room: this tab's seat, and the last one that any tab was given (ST5). */
export interface KeptSeats extends SeatStore {
  /** What a page that has no session yet may continue with; never taken without being asked. */
  offered(): Seat | undefined;
  /** From here on the seat that was offered is this tab's. */
  accept(): void;
  /** This tab wants a seat of its own. */
  decline(): void;
}

/** Where a tab and its browser keep things. Reaching for them may throw where storage is forbidden. */
export interface Shelves {
  readonly tab: () => Storage;
  readonly browser: () => Storage;
}

const BROWSER: Shelves = { tab: () => sessionStorage, browser: () => localStorage };

export function keptSeats(roomId: string, { tab, browser }: Shelves = BROWSER): KeptSeats {
  const mine = slot(tab, `matinee.seat.${roomId}`);
  const last = slot(browser, `matinee.lastSeat.${roomId}`);
  const offered = () => mine.read() ?? last.read();
  return {
    read: mine.read,
    write(seat) {
      mine.write(seat);
      last.write(seat);
    },
    forget() {
      if (mine.read()?.seatToken === last.read()?.seatToken) {
        last.forget(); // another tab's seat is not ours to give up
      }
      mine.forget();
    },
    offered() {
      const seat = offered();
      return seat?.name === "" ? undefined : seat;
    },
    accept() {
      const seat = offered();
      if (seat !== undefined) {
        mine.write(seat);
      }
    },
    decline: mine.forget,
  };
}

/** The seat that this tab is the second device of; never offered to another one (ST7). */
export function companionSeat(roomId: string, { tab }: Pick<Shelves, "tab"> = BROWSER): SeatStore {
  return slot(tab, `matinee.companion.${roomId}`);
}

function slot(storage: () => Storage, key: string): SeatStore {
  return {
    read: () => attempt(() => seatOf(storage().getItem(key))),
    write: (seat) => attempt(() => storage().setItem(key, JSON.stringify(seat))),
    forget: () => attempt(() => storage().removeItem(key)),
  };
}

function seatOf(stored: string | null): Seat | undefined {
  const value: unknown = stored === null ? undefined : JSON.parse(stored);
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  const { seatToken, epoch, name, asHost } = value as Partial<Seat>;
  return typeof seatToken === "string" && typeof epoch === "string" && seatToken !== ""
    ? {
        seatToken,
        epoch,
        name: typeof name === "string" ? name : "",
        ...(asHost === true && { asHost }),
      }
    : undefined;
}
