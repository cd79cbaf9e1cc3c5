import { batch } from "@preact/signals";
import type { ServerClock } from "../clock/server-clock";
import { TimeKeeping } from "../clock/time-keeping";
import type { Decoded } from "../net/decode";
import { hadHappened } from "../net/had-happened";
import { Link } from "../net/link";
import { Outbox } from "../net/outbox";
import type { LinkState } from "../net/reconnect";
import { refsFrom } from "../net/refs";
import type { PassingFrame } from "../net/shapes";
import type {
  ClientFrameUnion,
  EventUnion,
  Hello,
  Refused,
  Resumed,
  Welcome,
} from "../protocol/generated";
import { Credentials, type Newcomer, NO_EPOCH } from "./credentials";
import type { DialogueListener } from "./dialogue-listener";
import { Known } from "./known";
import { MirrorKeeper } from "./mirror-keeper";
import { OwnMatters } from "./own-matters";
import type { World } from "./world";

/** What page and room say to each other, and what becomes of each thing said. */
export class Dialogue {
  readonly known: Known;
  readonly timeKeeping: TimeKeeping;
  readonly outbox: Outbox;
  readonly #world: World;
  readonly #credentials: Credentials;
  readonly #listener: DialogueListener;
  readonly #link: Link;
  readonly #keeper: MirrorKeeper;
  readonly #own: OwnMatters;
  readonly #stopWake: () => void;
  #helloMs = 0;

  constructor(world: World, who: Newcomer, listener: DialogueListener) {
    const { time, timers } = world;
    this.#world = world;
    this.known = new Known(who.roomId);
    this.#credentials = new Credentials(who, world.seats, world.unsent);
    this.#listener = listener;
    this.#keeper = new MirrorKeeper(() => time.now());
    this.#link = new Link(world, {
      hello: () => this.#hello(),
      opened: () => this.timeKeeping.prober.burst(),
      heard: (what, t4Ms) => this.#heard(what, t4Ms),
      moved: (state) => this.#moved(state),
    });
    this.timeKeeping = new TimeKeeping(time, timers, {
      ask: (t1Ms) => this.#link.probe(t1Ms),
      calendarMs: world.calendarMs,
      slept: (sleep) => this.#link.woke(sleep === "stopped" ? "cut-off" : "seen"),
    });
    const unsent = this.#credentials.unsent();
    this.outbox = new Outbox({
      nextRef: refsFrom(Math.max(world.calendarMs(), ...unsent.map(({ command }) => command.ref))),
      time,
      timers,
      send: (frame) => this.send(frame),
      serverMs: () => (this.clock.isKnown ? this.clock.nowMs() : undefined),
      keep: (kept) => this.#credentials.keep(kept, this.known.memberId.peek()),
    });
    this.outbox.restore(unsent);
    this.#own = new OwnMatters(world, this.#credentials, this.known, this.outbox);
    this.#stopWake = world.onWake((why) => {
      this.#link.woke(why);
      this.timeKeeping.prober.burst();
      listener.woke();
    });
  }

  get clock(): ServerClock {
    return this.timeKeeping.clock;
  }

  get seatToken(): string | undefined {
    return this.#credentials.seatToken;
  }

  get seq(): number {
    return this.#keeper.mirror?.seq ?? 0;
  }

  get epoch(): string {
    return this.#keeper.mirror?.epoch ?? NO_EPOCH;
  }

  start(): void {
    this.#link.start();
  }

  send(frame: ClientFrameUnion): boolean {
    return this.#link.send(frame);
  }

  leave(): void {
    this.#link.leave();
  }

  dispose(): void {
    this.#stopWake();
    this.timeKeeping.dispose();
    this.#link.dispose();
    this.outbox.over();
  }

  #hello(): Hello {
    this.#helloMs = this.#world.time.now();
    return this.#credentials.hello(this.known.name, this.#keeper.goesOnFrom);
  }

  #heard(what: Decoded, t4Ms: number): void {
    switch (what.name) {
      case "event":
        this.#event(what.event, t4Ms);
        return;
      case "unknown-event":
        this.known.isOutdated();
        this.#puzzled(what.type, what.seq);
        return;
      case "unknown-frame":
        return;
      case "broken":
        this.#puzzled("broken");
        return;
      case "frame":
        this.#frame(what.frame, t4Ms);
        return;
    }
  }

  #frame(frame: PassingFrame, t4Ms: number): void {
    switch (frame.type) {
      case "welcome":
        this.#welcome(frame, t4Ms);
        return;
      case "resumed":
        this.#resumed(frame, t4Ms);
        return;
      case "clock":
        if (this.timeKeeping.answered(frame, t4Ms)) {
          this.#listener.changed();
        }
        return;
      case "done":
        this.outbox.done(frame);
        return;
      case "refused":
        this.#refused(frame);
        return;
      case "reaction":
        this.#listener.reaction(frame);
        return;
      case "presence":
        this.known.told(frame.members);
        return;
      case "typing":
        if (frame.by !== this.known.memberId.peek()) {
          this.#listener.typing(frame.by);
        }
        return;
      case "line":
        this.known.waits(frame.names);
        return;
      case "lined":
        this.#outside({ name: "lined", place: frame.place });
        return;
      case "knocking":
        this.#outside({ name: "knocking" });
        return;
      case "knocks":
        this.known.knocked(frame.knocks);
        return;
      case "newLink":
        this.#own.newLink(frame);
        return;
      case "paired":
        this.#own.paired(frame, this.clock.nowMs());
        return;
      case "announcement":
        this.known.announced(frame);
        return;
      case "closing": // the connection's own matter
        return;
    }
  }

  #refused(frame: Refused): void {
    if (frame.ref === undefined && this.known.phase.peek().name !== "seated") {
      this.#link.refused(frame.code, frame.message);
    } else {
      this.outbox.refused(frame);
    }
  }

  #outside(phase: Parameters<Known["isOutside"]>[0]): void {
    this.#keeper.forget();
    this.#link.lined();
    this.known.isOutside(phase);
    this.#listener.snapshot();
    this.#listener.changed();
  }

  #welcome(frame: Welcome, t4Ms: number): void {
    const { epoch, room, seatToken, memberId, roomId } = frame;
    const formerId = this.#credentials.unsentBy;
    if (formerId !== undefined && formerId !== memberId) {
      this.outbox.forgetDone((kept) => hadHappened(kept, formerId, room));
    }
    if (roomId !== undefined) {
      this.#own.moveTo(roomId);
    }
    this.#keeper.welcomed(frame);
    this.known.welcomed(frame);
    this.#credentials.given({ seatToken, epoch, name: this.known.name ?? "" });
    this.#listener.snapshot();
    this.#seated(frame, t4Ms);
  }

  #resumed(frame: Resumed, t4Ms: number): void {
    if (this.#keeper.resumed(frame)) {
      this.known.resumed(frame.memberId);
      this.#seated(frame, t4Ms);
    } else {
      this.#link.abandon();
    }
  }

  #seated({ clockId, nowMs }: Welcome | Resumed, t4Ms: number): void {
    this.timeKeeping.greeted(clockId, this.#helloMs, nowMs, t4Ms);
    this.#link.seated();
    this.timeKeeping.prober.burst();
    this.outbox.connected();
    this.#listener.seated();
    this.#listener.changed();
  }

  #event(event: EventUnion, t4Ms: number): void {
    const taken = this.#keeper.take(event);
    switch (taken.name) {
      case "ignored":
        return;
      case "broken":
        this.#link.abandon();
        return;
      case "folded":
        // The film first: what the page shows of it is drawn when the batch ends.
        batch(() => {
          this.known.happened(taken.view);
          if (!taken.moreMissed) {
            this.#listener.changed();
          }
          this.#own.happened(event);
          this.#listener.event(event, taken.before);
        });
        if (taken.isFresh) {
          this.timeKeeping.arrived(event.atMs, t4Ms);
        }
        return;
    }
  }

  #puzzled(reason: string, seq?: number): void {
    if (this.#keeper.puzzled(reason, seq)) {
      this.#link.abandon();
    }
  }

  #moved(state: LinkState): void {
    if (state.name !== "seated") {
      this.outbox.disconnected();
    }
    if (state.name !== "seated" && state.name !== "lined") {
      this.timeKeeping.prober.stop();
    }
    this.known.moved(state);
    if (state.name === "closed") {
      this.#credentials.closed(state.code);
    }
    if (state.name === "closed" || state.name === "refused") {
      this.outbox.over();
      this.#listener.over();
    }
  }
}
