import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { LinkState } from "../net/reconnect";
import type { MemberId, MemberPresence, RoomView, Welcome } from "../protocol/generated";
import { merged } from "./presences";
import type { Phase } from "./session";

/** What the page knows of its room, for everybody to look at; only the dialogue writes it. */
export class Known {
  readonly #phase = signal<Phase>({ name: "connecting", trouble: "none" });
  readonly #view = signal<RoomView | undefined>(undefined);
  readonly #memberId = signal<MemberId | undefined>(undefined);
  readonly #presence = signal<ReadonlyMap<MemberId, MemberPresence>>(new Map());
  readonly #line = signal<readonly string[]>([]);
  readonly #outdated = signal(false);
  #build: string | undefined;

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

  /** The name the room knows this page's member by. */
  get name(): string | undefined {
    return this.#view.peek()?.members.find((one) => one.memberId === this.#memberId.peek())?.name;
  }

  welcomed({ room, memberId, build }: Welcome): void {
    batch(() => {
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

  /** No seat, not even the one this page may have had: that was held too long ago. */
  lined(place: number): void {
    batch(() => {
      this.#memberId.value = undefined;
      this.#view.value = undefined;
      this.#line.value = []; // those who sit are told of it, and told anew with every seat
      this.#phase.value = { name: "lined", place };
    });
  }

  /** The server speaks a newer page's language. */
  isOutdated(): void {
    this.#outdated.value = true;
  }

  moved(state: LinkState): void {
    switch (state.name) {
      case "lined": // with which place, the frame itself says
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
