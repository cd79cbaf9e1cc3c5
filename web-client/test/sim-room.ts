import type { EventUnion, Playback, PlaybackCause, RoomView } from "../src/protocol/generated";
import { evolve } from "../src/room/evolve";
import { positionAt } from "../src/room/timeline";
import { dice } from "./dice";
import type { HandClock } from "./hand-clock";
import { film, held, room, running, SERVER_AHEAD_MS } from "./page";
import { SimSeats } from "./sim-seats";
import { type Line, SimWire, type Wire } from "./sim-wire";

/** An event before it has its number and time. */
export type Happening = EventUnion extends infer E
  ? E extends EventUnion
    ? Omit<E, "seq" | "atMs">
    : never
  : never;

type Said = Record<string, unknown> & { type: string };

/** As much of a room's server as a page needs: seats and their line, clock, controls, undo, chat. */
export class SimRoom {
  readonly #clock: HandClock;
  readonly #random: () => number;
  readonly #seats: SimSeats;
  readonly events: EventUnion[] = [];
  view: RoomView;
  /** Where the events of each member's commands ended, by their refs (RP1). */
  readonly #done = new Map<string, number>();
  /** What the latest control can be taken back to. */
  #undo: { readonly seq: number; readonly untilMs: number; readonly to: Playback } | undefined;

  constructor(clock: HandClock, seed = 1) {
    this.#clock = clock;
    this.#random = dice(seed);
    this.view = room({ current: film, playback: held(0, this.nowMs), members: [] });
    this.#seats = new SimSeats(this, clock);
  }

  get nowMs(): number {
    return this.#clock.now() + SERVER_AHEAD_MS;
  }

  get seq(): number {
    return this.events.length;
  }

  get playback(): Playback {
    return this.view.playback ?? held(0, 0);
  }

  get positionMs(): number {
    return positionAt(this.playback, this.nowMs);
  }

  /** The number of the event that can be taken back now. */
  get undoableSeq(): number | undefined {
    return this.#undo !== undefined && this.nowMs < this.#undo.untilMs ? this.#undo.seq : undefined;
  }

  get line(): readonly string[] {
    return this.#seats.line;
  }

  wire(wire: Wire): SimWire {
    return new SimWire(this.#clock, this.#random, wire, {
      said: (line, frame) => this.#said(line, frame),
      lost: (line) => this.#seats.lost(line),
    });
  }

  happen(happening: Happening): EventUnion {
    const event = { ...happening, seq: this.seq + 1, atMs: this.nowMs } as EventUnion;
    this.events.push(event);
    this.view = evolve(this.view, event);
    this.#seats.tell(event);
    return event;
  }

  #said(line: Line, frame: Said): void {
    if (frame.type === "clock") {
      const { nowMs } = this;
      line.hear({ type: "clock", t1Ms: frame.t1Ms, t2Ms: nowMs, t3Ms: nowMs, clockId: "c1" });
    } else if (frame.type === "hello") {
      this.#seats.hello(line, frame);
    } else {
      const by = this.#seats.memberOf(line);
      if (by !== undefined) {
        this.#command(line, frame, by);
      }
    }
  }

  #command(line: Line, frame: Said, by: number): void {
    const { ref } = frame as { ref?: number };
    const done = this.#done.get(`${by} ${ref}`);
    if (done !== undefined) {
      line.hear({ type: "done", ref, seq: done });
      return;
    }
    switch (frame.type) {
      case "play":
        this.#control(by, this.#startingAt(this.positionMs), "play");
        break;
      case "seek":
        this.#control(by, this.#startingAt(frame.positionMs as number), "seek");
        break;
      case "pause":
        this.#control(
          by,
          held((frame.positionMs ?? this.positionMs) as number, this.nowMs),
          "pause",
        );
        break;
      case "undo":
        if (!this.#takeBack(by)) {
          line.hear({ type: "refused", ref, code: "nothing-to-undo", message: "" });
          return;
        }
        break;
      case "chat":
        this.#post(by, frame.text as string, ref);
        break;
      case "leave":
        this.#seats.left(by, "left");
        line.close(4509);
        return;
      default:
        return;
    }
    this.#done.set(`${by} ${ref}`, this.seq);
    line.hear({ type: "done", ref, seq: this.seq });
  }

  #control(by: number, playback: Playback, cause: PlaybackCause): void {
    const to = held(this.positionMs, this.nowMs);
    const { seq, atMs } = this.happen({ type: "playbackChanged", by, playback, cause });
    this.#undo = { seq, untilMs: atMs + 30_000, to };
  }

  #takeBack(by: number): boolean {
    if (this.undoableSeq === undefined || this.#undo === undefined) {
      return false;
    }
    const playback = this.#undo.to;
    this.#undo = undefined;
    this.happen({ type: "playbackChanged", by, playback, cause: "undo" });
    return true;
  }

  #post(by: number, text: string, ref: number | undefined): void {
    const name = this.view.members.find((member) => member.memberId === by)?.name ?? "";
    const message = { messageId: this.seq + 1, by, name, text, atMs: this.nowMs };
    this.happen({ type: "chatPosted", by, message, ...(ref !== undefined && { ref }) });
  }

  #startingAt(positionMs: number): Playback {
    const { rate, sinceMs, positionMs: was } = this.playback;
    return {
      ...running(positionMs, this.nowMs + 250),
      former: { itemId: film.itemId, positionMs: was, rate, sinceMs },
    };
  }
}
