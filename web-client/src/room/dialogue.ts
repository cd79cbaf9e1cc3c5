import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { ServerClock } from "../clock/server-clock";
import { TimeKeeping } from "../clock/time-keeping";
import type { Decoded } from "../net/decode";
import { Link } from "../net/link";
import { Outbox } from "../net/outbox";
import type { LinkState } from "../net/reconnect";
import { refsFrom } from "../net/refs";
import type { PassingFrame } from "../net/shapes";
import type {
  ClientFrameUnion,
  EventUnion,
  Hello,
  Lined,
  MemberId,
  MemberPresence,
  Reaction,
  Resumed,
  RoomView,
  Welcome,
} from "../protocol/generated";
import { Credentials, type Newcomer, NO_EPOCH } from "./credentials";
import { fold, type Mirror, skip } from "./mirror";
import { merged } from "./presences";
import type { Phase } from "./session";
import type { World } from "./world";

export interface DialogueListener {
  event(event: EventUnion, before: RoomView): void;
  reaction(reaction: Reaction): void;
  /** Somebody else is writing. */
  typing(by: MemberId): void;
  /** The room is given anew: what led to it is not known. */
  snapshot(): void;
  /** Another room than before, or another clock: look at the film again. */
  changed(): void;
  /** A fresh connection has its seat. */
  seated(): void;
  /** The network came back, or somebody looks at the page again. */
  woke(): void;
  /** There will be no other connection. */
  over(): void;
}

/** What goes wrong again so soon after a resume will not be mended by another one. */
const SOON_MS = 5_000;

/** What page and room say to each other, and what the page knows from it: room, clock, seat. */
export class Dialogue {
  readonly timeKeeping: TimeKeeping;
  readonly outbox: Outbox;
  readonly #phase = signal<Phase>({ name: "connecting" });
  readonly #view = signal<RoomView | undefined>(undefined);
  readonly #memberId = signal<MemberId | undefined>(undefined);
  readonly #presence = signal<ReadonlyMap<MemberId, MemberPresence>>(new Map());
  readonly #line = signal<readonly string[]>([]);
  readonly #outdated = signal(false);
  readonly #world: World;
  readonly #credentials: Credentials;
  readonly #listener: DialogueListener;
  readonly #link: Link;
  readonly #stopWake: () => void;
  /** Types of frames that a fresh snapshot was asked for once; a second time would not help. */
  readonly #forgiven = new Set<string>();
  #mirror: Mirror | undefined;
  #build: string | undefined;
  #wantsFresh = false;
  #replayUntil = 0;
  #seatedMs = Number.NEGATIVE_INFINITY;
  #helloMs = 0;

  constructor(world: World, who: Newcomer, listener: DialogueListener) {
    const { time, timers } = world;
    this.#world = world;
    this.#credentials = new Credentials(who, world.seats);
    this.#listener = listener;
    this.#link = new Link(world, {
      hello: () => this.#hello(),
      opened: () => this.timeKeeping.prober.burst(),
      heard: (what, t4Ms) => this.#heard(what, t4Ms),
      moved: (state) => this.#moved(state),
    });
    this.timeKeeping = new TimeKeeping(
      time,
      timers,
      (t1Ms) => this.#link.probe(t1Ms),
      world.calendarMs,
    );
    this.outbox = new Outbox(refsFrom(world.calendarMs()), time, timers, (f) => this.send(f));
    this.#stopWake = world.onWake(() => {
      this.#link.woke();
      this.timeKeeping.prober.burst();
      listener.woke();
    });
  }

  get clock(): ServerClock {
    return this.timeKeeping.clock;
  }

  get phase(): ReadonlySignal<Phase> {
    return this.#phase;
  }

  get view(): ReadonlySignal<RoomView | undefined> {
    return this.#view;
  }

  get memberId(): ReadonlySignal<MemberId | undefined> {
    return this.#memberId;
  }

  get presence(): ReadonlySignal<ReadonlyMap<MemberId, MemberPresence>> {
    return this.#presence;
  }

  get line(): ReadonlySignal<readonly string[]> {
    return this.#line;
  }

  get outdated(): ReadonlySignal<boolean> {
    return this.#outdated;
  }

  get seatToken(): string | undefined {
    return this.#credentials.seatToken;
  }

  get seq(): number {
    return this.#mirror?.seq ?? 0;
  }

  get epoch(): string {
    return this.#mirror?.epoch ?? NO_EPOCH;
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
    const me = this.#view.value?.members.find((m) => m.memberId === this.#memberId.value);
    return this.#credentials.hello(me?.name, this.#wantsFresh ? undefined : this.#mirror);
  }

  #heard(what: Decoded, t4Ms: number): void {
    switch (what.name) {
      case "event":
        this.#event(what.event, t4Ms);
        return;
      case "unknown-event":
        this.#unknownEvent(what.type, what.seq);
        return;
      case "unknown-frame":
        return;
      case "broken":
        this.#startAfresh("broken");
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
        if (frame.ref === undefined && this.#phase.value.name !== "seated") {
          this.#link.refused(frame.code, frame.message);
        } else {
          this.outbox.refused(frame);
        }
        return;
      case "reaction":
        this.#listener.reaction(frame);
        return;
      case "presence":
        this.#presence.value = merged(this.#presence.value, frame.members, this.#view.value);
        return;
      case "typing":
        if (frame.by !== this.#memberId.value) {
          this.#listener.typing(frame.by);
        }
        return;
      case "line":
        this.#line.value = frame.names;
        return;
      case "lined":
        this.#lined(frame);
        return;
      case "knocking":
      case "knocks":
      case "newLink":
      case "paired":
        return;
      case "closing":
        this.#link.announced(frame);
        return;
    }
  }

  /** No seat, not even the one this page may have had: that was held too long ago. */
  #lined({ place }: Lined): void {
    this.#mirror = undefined;
    this.#memberId.value = undefined;
    this.#view.value = undefined;
    this.#line.value = []; // those who sit are told of it, and told anew with every seat
    this.#link.lined();
    this.#phase.value = { name: "lined", place };
    this.#listener.snapshot();
    this.#listener.changed();
  }

  #welcome(frame: Welcome, t4Ms: number): void {
    const { epoch, seq, room, seatToken, memberId, build } = frame;
    this.#mirror = { epoch, seq, view: room };
    const name = room.members.find((member) => member.memberId === memberId)?.name ?? "";
    this.#credentials.given({ seatToken, epoch, name });
    this.#outdated.value ||= this.#build !== undefined && this.#build !== build;
    this.#build = build;
    this.#wantsFresh = false;
    this.#memberId.value = memberId;
    this.#presence.value = merged(this.#presence.value, [], room);
    this.#view.value = room;
    this.#listener.snapshot();
    this.#seated(frame, t4Ms);
  }

  #resumed(frame: Resumed, t4Ms: number): void {
    if (this.#mirror?.epoch !== frame.epoch) {
      this.#startOver();
      return;
    }
    this.#memberId.value = frame.memberId;
    this.#seated(frame, t4Ms);
  }

  #seated({ clockId, nowMs, seq }: Welcome | Resumed, t4Ms: number): void {
    this.timeKeeping.greeted(clockId, this.#helloMs, nowMs, t4Ms);
    this.#replayUntil = seq;
    this.#seatedMs = t4Ms;
    this.#link.seated();
    this.outbox.connected();
    this.#listener.seated();
    this.#listener.changed();
  }

  #event(event: EventUnion, t4Ms: number): void {
    if (this.#mirror === undefined) {
      return;
    }
    const before = this.#mirror.view;
    const folded = fold(this.#mirror, event);
    switch (folded.name) {
      case "repeated":
        return;
      case "gap":
        this.#gap();
        return;
      case "folded":
        this.#mirror = folded.mirror;
        // The film first: what the page shows of it is drawn when the batch ends.
        batch(() => {
          this.#view.value = folded.mirror.view;
          if (event.seq >= this.#replayUntil) {
            this.#listener.changed();
          }
          if (event.type === "memberRenamed" && event.memberId === this.#memberId.value) {
            this.#credentials.renamed(event.name);
          }
          this.#listener.event(event, before);
        });
        if (event.seq > this.#replayUntil) {
          this.timeKeeping.arrived(event.atMs, t4Ms);
        }
        return;
    }
  }

  #unknownEvent(type: string, seq: number): void {
    this.#outdated.value = true;
    if (!this.#startAfresh(type) && this.#mirror !== undefined) {
      this.#mirror = skip(this.#mirror, seq);
    }
  }

  #gap(): void {
    if (this.#world.time.now() - this.#seatedMs < SOON_MS) {
      this.#startOver();
    } else {
      this.#link.abandon();
    }
  }

  /** A fresh snapshot, once for each reason: what it does not mend will not be mended. */
  #startAfresh(reason: string): boolean {
    if (this.#forgiven.has(reason)) {
      return false;
    }
    this.#forgiven.add(reason);
    this.#startOver();
    return true;
  }

  #startOver(): void {
    this.#wantsFresh = true;
    this.#link.abandon();
  }

  #moved(state: LinkState): void {
    const wasSeated = this.#mirror !== undefined;
    if (state.name !== "seated") {
      this.outbox.disconnected();
    }
    if (state.name !== "seated" && state.name !== "lined") {
      this.timeKeeping.prober.stop();
    }
    switch (state.name) {
      case "lined": // with which place, the frame itself says
        return;
      case "seated":
        this.#phase.value = { name: "seated" };
        return;
      case "connecting":
      case "waiting":
        this.#phase.value = wasSeated
          ? { name: "reconnecting", attempt: Math.max(1, state.attempt) }
          : { name: "connecting" };
        return;
      case "refused":
        this.#phase.value = { name: "refused", code: state.code, message: state.message };
        this.#over();
        return;
      case "closed":
        this.#phase.value = { name: "closed", code: state.code, message: state.message };
        this.#credentials.closed(state.code);
        this.#over();
        return;
    }
  }

  #over(): void {
    this.outbox.over();
    this.#listener.over();
  }
}
