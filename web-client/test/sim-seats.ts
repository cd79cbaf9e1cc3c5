import type { EventUnion, LeaveReason, Member } from "../src/protocol/generated";
import type { HandClock } from "./hand-clock";
import type { SimRoom } from "./sim-room";
import type { Line } from "./sim-wire";

interface Seat {
  readonly memberId: number;
  readonly token: string;
  line: Line | undefined;
  /** Counts the holds, so that a late timer knows that it is late. */
  holds: number;
}

interface Waiting {
  readonly line: Line;
  readonly name: string;
}

const HELD_MS = 60_000;

/** Who sits in a simulated room and who waits: eight seats, held for a minute, given in turn (ST1, ST3, ST5, RO3). */
export class SimSeats {
  readonly #room: SimRoom;
  readonly #clock: HandClock;
  readonly #seats = new Map<number, Seat>();
  #waiting: Waiting[] = [];
  #lastId = 0;

  constructor(room: SimRoom, clock: HandClock) {
    this.#room = room;
    this.#clock = clock;
  }

  get line(): readonly string[] {
    return this.#waiting.map(({ name }) => name);
  }

  memberOf(line: Line): number | undefined {
    return this.#seatOf(line)?.memberId;
  }

  tell(event: EventUnion): void {
    for (const { line } of this.#seats.values()) {
      line?.hear(event);
    }
  }

  hello(line: Line, frame: Record<string, unknown>): void {
    const {
      name,
      resume,
      line: waits,
    } = frame as {
      name: string;
      resume?: { seatToken: string; epoch: string; seq: number };
      line?: boolean;
    };
    const seat = [...this.#seats.values()].find(({ token }) => token === resume?.seatToken);
    if (seat !== undefined && resume !== undefined) {
      this.#back(seat, line, resume);
    } else if (this.#seats.size < this.#room.view.seats && this.#waiting.length === 0) {
      this.#seat(line, name);
    } else if (waits === true) {
      this.#waiting.push({ line, name });
      this.#tellPlaces();
    } else {
      line.hear({ type: "refused", code: "room-full", message: "" });
    }
  }

  lost(line: Line): void {
    const seat = this.#seatOf(line);
    if (seat !== undefined) {
      this.#away(seat);
    } else if (this.#waiting.some((waiting) => waiting.line === line)) {
      this.#waiting = this.#waiting.filter((waiting) => waiting.line !== line);
      this.#tellPlaces();
    }
  }

  left(memberId: number, reason: LeaveReason): void {
    const member = this.#member(memberId);
    this.#seats.delete(memberId);
    this.#room.happen({ type: "memberLeft", memberId, reason });
    if (member?.role === "host") {
      this.#succeed();
    }
    const [first, ...rest] = this.#waiting;
    if (first !== undefined) {
      this.#waiting = rest;
      this.#seat(first.line, first.name);
      this.#tellPlaces();
    }
  }

  #seat(line: Line, name: string): void {
    this.#lastId += 1;
    const memberId = this.#lastId;
    const { members, seats } = this.#room.view;
    const taken = new Set(members.map((member) => member.seat));
    const free = Array.from({ length: seats }, (_, at) => at + 1).find((n) => !taken.has(n)) ?? 0;
    const role = members.length === 0 ? "host" : "guest";
    const member: Member = { memberId, name, role, seat: free, connection: "here" };
    this.#room.happen({ type: "memberJoined", member });
    const seat: Seat = { memberId, token: `seat-${memberId}`, line, holds: 0 };
    this.#seats.set(memberId, seat);
    this.#welcome(seat, line);
  }

  #back(seat: Seat, line: Line, asked: { epoch: string; seq: number }): void {
    const former = seat.line;
    seat.line = line;
    seat.holds += 1;
    former?.hear({ type: "closing", code: "replaced", message: "" });
    former?.close(4504);
    if (this.#member(seat.memberId)?.connection === "away") {
      seat.line = undefined; // the snapshot or the replay says it, and once is enough
      this.#room.happen({ type: "memberBack", memberId: seat.memberId });
      seat.line = line;
    }
    if (asked.epoch !== "e") {
      this.#welcome(seat, line);
      return;
    }
    const { seq, nowMs, events } = this.#room;
    line.hear({ type: "resumed", epoch: "e", seq, clockId: "c1", memberId: seat.memberId, nowMs });
    for (const event of events.slice(asked.seq)) {
      line.hear(event);
    }
    line.hear({ type: "line", names: this.line });
  }

  #welcome({ memberId, token: seatToken }: Seat, line: Line): void {
    const { seq, nowMs, view } = this.#room;
    line.hear({
      type: "welcome",
      epoch: "e",
      seq,
      clockId: "c1",
      memberId,
      seatToken,
      nowMs,
      build: "b",
      room: view,
    });
    line.hear({ type: "line", names: this.line });
  }

  #away(seat: Seat): void {
    seat.line = undefined;
    seat.holds += 1;
    const { holds, memberId } = seat;
    const heldUntilMs = this.#room.nowMs + HELD_MS;
    this.#room.happen({ type: "memberAway", memberId, heldUntilMs });
    this.#clock.after(HELD_MS, () => {
      if (this.#seats.get(memberId) === seat && seat.holds === holds) {
        this.left(memberId, "expired");
      }
    });
  }

  #succeed(): void {
    const here = this.#room.view.members.filter(({ connection }) => connection === "here");
    const next = here.find(({ role }) => role === "coHost") ?? here[0];
    if (next !== undefined) {
      this.#room.happen({ type: "roleChanged", memberId: next.memberId, role: "host" });
    }
  }

  #tellPlaces(): void {
    this.#waiting.forEach(({ line }, at) => {
      line.hear({ type: "lined", place: at + 1 });
    });
    for (const { line } of this.#seats.values()) {
      line?.hear({ type: "line", names: this.line });
    }
  }

  #seatOf(line: Line): Seat | undefined {
    return [...this.#seats.values()].find((seat) => seat.line === line);
  }

  #member(memberId: number): Member | undefined {
    return this.#room.view.members.find((member) => member.memberId === memberId);
  }
}
