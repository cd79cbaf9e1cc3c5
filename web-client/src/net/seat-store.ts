/** What brings a page back to its seat: in memory while it lives, in the tab's storage over a reload. */
export interface Seat {
  readonly seatToken: string;
  readonly epoch: string;
}

export interface SeatStore {
  read(): Seat | undefined;
  write(seat: Seat): void;
  forget(): void;
}

/** Per tab, so that a second tab does not take the seat of the first (ST5). */
export function tabSeatStore(roomId: string): SeatStore {
  const key = `matinee.seat.${roomId}`;
  return {
    read: () => attempt(() => seatOf(sessionStorage.getItem(key))),
    write: (seat) => attempt(() => sessionStorage.setItem(key, JSON.stringify(seat))),
    forget: () => attempt(() => sessionStorage.removeItem(key)),
  };
}

/** A browser may forbid storage or have it full; then a reload is a newcomer, and that is all. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function seatOf(stored: string | null): Seat | undefined {
  const value: unknown = stored === null ? undefined : JSON.parse(stored);
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  const { seatToken, epoch } = value as Partial<Seat>;
  return typeof seatToken === "string" && typeof epoch === "string" && seatToken !== ""
    ? { seatToken, epoch }
    : undefined;
}
