import { type ReadonlySignal, signal } from "@preact/signals";
import { Delivery } from "../clock/delivery";
import { Prober } from "../clock/prober";
import { ServerClock } from "../clock/server-clock";
import type { Decoded } from "../net/decode";
import { Link } from "../net/link";
import { Outbox } from "../net/outbox";
import type { LinkState } from "../net/reconnect";
import { refsFrom } from "../net/refs";
import type { PassingFrame } from "../net/shapes";
import type {
  ClientFrameUnion,
  ClockReply,
  EventUnion,
  Hello,
  MemberId,
  MemberPresence,
  Reaction,
  Resumed,
  RoomView,
  Welcome,
} from "../protocol/generated";
import { fold, type Mirror, skip } from "./mirror";
import { merged } from "./presences";
import type { Phase } from "./session";
import type { World } from "./world";

export interface DialogueListener {
  event(event: EventUnion, before: RoomView): void;
  reaction(reaction: Reaction): void;
  /** Another room than before, or another clock: look at the film again. */
  changed(): void;
  /** A fresh connection has its seat. */
  seated(): void;
  /** The network came back, or somebody looks at the page again. */
  woke(): void;
  /** There will be no other connection. */
  over(): void;
}

export interface Newcomer {
  readonly name: string;
  readonly hostKey?: string;
}

/** An epoch that no room has: asks for a snapshot. */
const NO_EPOCH = "none";
/** What goes wrong again so soon after a resume will not be mended by another one. */
const SOON_MS = 5_000;

/** What page and room say to each other, and what the page knows from it: room, clock, seat. */
export class Dialogue {
  readonly clock: ServerClock;
  readonly delivery = new Delivery();
  readonly outbox: Outbox;
  readonly #phase = signal<Phase>({ name: "connecting" });
  readonly #view = signal<RoomView | undefined>(undefined);
  readonly #memberId = signal<MemberId | undefined>(undefined);
  readonly #presence = signal<ReadonlyMap<MemberId, MemberPresence>>(new Map());
  readonly #outdated = signal(false);
  readonly #world: World;
  readonly #who: Newcomer;
  readonly #listener: DialogueListener;
  readonly #link: Link;
  readonly #prober: Prober;
  readonly #stopWake: () => void;
  /** Types of frames that a fresh snapshot was asked for once; a second time would not help. */
  readonly #forgiven = new Set<string>();
  #mirror: Mirror | undefined;
  #seatToken: string | undefined;
  #build: string | undefined;
  #wantsFresh = false;
  #replayUntil = 0;
  #seatedMs = Number.NEGATIVE_INFINITY;
  #helloMs = 0;

  constructor(world: World, who: Newcomer, listener: DialogueListener) {
    const { time, timers } = world;
    this.#world = world;
    this.#who = who;
    this.#listener = listener;
    this.#seatToken = world.seats.read()?.seatToken;
    this.clock = new ServerClock(time);
    this.#link = new Link(world, {
      hello: () => this.#hello(),
      opened: () => this.#prober.burst(),
      heard: (what, t4Ms) => this.#heard(what, t4Ms),
      moved: (state) => this.#moved(state),
    });
    this.#prober = new Prober(time, timers, (t1Ms) => this.#link.probe(t1Ms));
    this.outbox = new Outbox(refsFrom(world.calendarMs()), time, timers, (f) => this.send(f));
    this.#stopWake = world.onWake(() => {
      this.#link.woke();
      this.#prober.burst();
      listener.woke();
    });
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

  get outdated(): ReadonlySignal<boolean> {
    return this.#outdated;
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
    this.#prober.stop();
    this.#link.dispose();
    this.outbox.over();
  }

  #hello(): Hello {
    this.#helloMs = this.#world.time.now();
    const { hostKey } = this.#who;
    const mirror = this.#wantsFresh ? undefined : this.#mirror;
    return {
      type: "hello",
      name: this.#ownName(),
      ...(hostKey !== undefined && { hostKey }),
      ...(this.#seatToken !== undefined && {
        resume: {
          seatToken: this.#seatToken,
          epoch: mirror?.epoch ?? NO_EPOCH,
          seq: mirror?.seq ?? 0,
        },
      }),
    };
  }

  #ownName(): string {
    const me = this.#view.value?.members.find((m) => m.memberId === this.#memberId.value);
    return me?.name ?? this.#who.name;
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
        this.#clockReply(frame, t4Ms);
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
      case "closing":
        this.#link.announced(frame);
        return;
    }
  }

  #welcome(frame: Welcome, t4Ms: number): void {
    const { epoch, seq, room, seatToken, memberId, build } = frame;
    this.#mirror = { epoch, seq, view: room };
    this.#seatToken = seatToken;
    this.#world.seats.write({ seatToken, epoch });
    this.#outdated.value ||= this.#build !== undefined && this.#build !== build;
    this.#build = build;
    this.#wantsFresh = false;
    this.#memberId.value = memberId;
    this.#presence.value = merged(this.#presence.value, [], room);
    this.#view.value = room;
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

  /** The hello and its answer are an exchange of clock readings, too: the first one there is. */
  #seated({ clockId, nowMs, seq }: Welcome | Resumed, t4Ms: number): void {
    if (this.clock.meet(clockId)) {
      this.delivery.forget();
      this.#prober.burst();
    }
    this.clock.hear({ t1Ms: this.#helloMs, t2Ms: nowMs, t3Ms: nowMs, t4Ms });
    this.#replayUntil = seq;
    this.#seatedMs = t4Ms;
    this.#link.seated();
    this.outbox.connected();
    this.#listener.seated();
    this.#listener.changed();
  }

  #clockReply(reply: ClockReply, t4Ms: number): void {
    if (this.clock.meet(reply.clockId)) {
      this.delivery.forget();
      this.#prober.burst();
    }
    const exchange = this.#prober.answered(reply, t4Ms);
    if (exchange === undefined) {
      return;
    }
    if (this.clock.hear(exchange) === "stepped") {
      this.delivery.forget();
      this.#prober.burst();
      this.#listener.changed();
    }
    this.delivery.add(this.clock.toServer(t4Ms) - reply.t3Ms);
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
        this.#view.value = folded.mirror.view;
        this.#listener.event(event, before);
        if (event.seq > this.#replayUntil) {
          this.delivery.add(this.clock.toServer(t4Ms) - event.atMs);
        }
        if (event.seq >= this.#replayUntil) {
          this.#listener.changed();
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
      this.#prober.stop();
    }
    switch (state.name) {
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
        if (state.code !== "replaced") {
          this.#world.seats.forget();
        }
        this.#over();
        return;
    }
  }

  #over(): void {
    this.outbox.over();
    this.#listener.over();
  }
}
