import type { Outbox } from "../net/outbox";
import type { EventUnion, NewLink, Paired } from "../protocol/generated";
import type { Credentials } from "./credentials";
import type { Known } from "./known";
import type { World } from "./world";

/** What is said to the room or to this page alone and means something to this page beside. */
export class OwnMatters {
  readonly #world: World;
  readonly #credentials: Credentials;
  readonly #known: Known;
  readonly #outbox: Outbox;

  constructor(world: World, credentials: Credentials, known: Known, outbox: Outbox) {
    this.#world = world;
    this.#credentials = credentials;
    this.#known = known;
    this.#outbox = outbox;
  }

  happened(event: EventUnion): void {
    const me = this.#known.memberId.peek();
    if (event.type === "memberRenamed" && event.memberId === me) {
      this.#credentials.renamed(event.name);
    } else if (event.type === "linkTurnedOver") {
      this.moveTo(event.roomId);
    } else if (event.type === "companionChanged" && event.memberId === me) {
      this.#known.paired(undefined); // its code is used, or void
    }
    // The two devices of a seat count their commands apart.
    const isOurs = event.by === me && (event.companion ?? false) === this.#known.isCompanion.peek();
    if (event.ref !== undefined && isOurs) {
      this.#outbox.happened(event.ref, event.seq);
    }
  }

  /** A former link leads here too, to whoever has a seat; a host key that went with it opens nothing. */
  moveTo(roomId: string): void {
    if (roomId !== this.#known.link.peek().roomId) {
      this.#world.moveTo(roomId);
      this.#credentials.moved();
      this.#known.movedTo({ roomId });
    }
  }

  /** To whoever turned the link over. */
  newLink({ roomId, hostKey }: NewLink): void {
    this.moveTo(roomId);
    this.#credentials.newKey(hostKey);
    this.#known.movedTo({ roomId, hostKey });
  }

  paired({ code, untilMs }: Paired, serverMs: number): void {
    this.#known.paired({ code, untilMs: this.#world.calendarMs() + untilMs - serverMs });
  }
}
