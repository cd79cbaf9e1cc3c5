import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { LinkState } from "../net/reconnect";
import type {
  Announcement,
  Knock,
  MemberId,
  MemberPresence,
  RoomView,
  Welcome,
} from "../protocol/generated";
import { merged } from "./presences";
import type { Pairing, Phase, RoomLink } from "./session";

/** What the page knows of its room, for everybody to look at; only the dialogue writes it. */
export class Known {
  readonly #phase = signal<Phase>({ name: "connecting", trouble: "none" });
  readonly #view = signal<RoomView | undefined>(undefined);
  readonly #memberId = signal<MemberId | undefined>(undefined);
  readonly #presence = signal<ReadonlyMap<MemberId, MemberPresence>>(new Map());
  readonly #line = signal<readonly string[]>([]);
  readonly #knocks = signal<readonly Knock[]>([]);
  readonly #link: Signal<RoomLink>;
  readonly #isCompanion = signal(false);
  readonly #announcement = signal<Announcement | undefined>(undefined);
  readonly #pairing = signal<Pairing | undefined>(undefined);
  readonly #outdated = signal(false);
  #build: string | undefined;

  constructor(roomId: string) {
    this.#link = signal({ roomId });
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

  get knocks(): ReadonlySignal<readonly Knock[]> {
    return this.#knocks;
  }

  get link(): ReadonlySignal<RoomLink> {
    return this.#link;
  }

  get isCompanion(): ReadonlySignal<boolean> {
    return this.#isCompanion;
  }

  get pairing(): ReadonlySignal<Pairing | undefined> {
    return this.#pairing;
  }

  /** What the operator of the server said last, a new one each time. */
  get announcement(): ReadonlySignal<Announcement | undefined> {
    return this.#announcement;
  }

  get outdated(): ReadonlySignal<boolean> {
    return this.#outdated;
  }

  /** The name the room knows this page's member by. */
  get name(): string | undefined {
    return this.#view.peek()?.members.find((one) => one.memberId === this.#memberId.peek())?.name;
  }

  welcomed({ room, memberId, build, companion = false }: Welcome): void {
    batch(() => {
      this.#isCompanion.value = companion;
      this.#outdated.value ||= this.#build !== undefined && this.#build !== build;
      this.#build = build;
      this.#memberId.value = memberId;
      this.#presence.value = merged(this.#presence.value, [], room);
      this.#view.value = room;
    });
  }

  resumed(memberId: MemberId): void {
    this.#memberId.value = memberId;
  }

  happened(view: RoomView): void {
    this.#view.value = view;
  }

  told(members: readonly MemberPresence[]): void {
    this.#presence.value = merged(this.#presence.value, members, this.#view.value);
  }

  waits(names: readonly string[]): void {
    this.#line.value = names;
  }

  knocked(knocks: readonly Knock[]): void {
    this.#knocks.value = knocks;
  }

  /** The room has another link by now. */
  movedTo(link: RoomLink): void {
    this.#link.value = link;
  }

  announced(announcement: Announcement): void {
    this.#announcement.value = announcement;
  }

  paired(pairing: Pairing | undefined): void {
    this.#pairing.value = pairing;
  }

  /** No seat, not even the one this page may have had: that was held too long ago. */
  isOutside(phase: Extract<Phase, { name: "lined" | "knocking" }>): void {
    batch(() => {
      this.#memberId.value = undefined;
      this.#view.value = undefined;
      this.#line.value = []; // those who sit are told of it, and told anew with every seat
      this.#knocks.value = [];
      this.#phase.value = phase;
    });
  }

  /** The server speaks a newer page's language. */
  isOutdated(): void {
    this.#outdated.value = true;
  }

  moved(state: LinkState): void {
    switch (state.name) {
      case "lined": // with which place, or that one knocks, the frame itself says
        return;
      case "seated":
        if (this.#phase.peek().name !== "seated") {
          this.#phase.value = { name: "seated" };
        }
        return;
      case "connecting":
      case "waiting": {
        const { attempt, trouble } = state;
        this.#phase.value =
          this.#view.peek() === undefined
            ? { name: "connecting", trouble }
            : { name: "reconnecting", attempt: Math.max(1, attempt), trouble };
        return;
      }
      case "refused":
      case "closed":
        this.#phase.value = state;
        return;
    }
  }
}
