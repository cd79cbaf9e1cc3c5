import { placeTyped } from "../../../words/film-places";
import { readAddress } from "../../../words/media";
import type { Words } from "../../../words/words";
import { takeBack } from "../../happenings/undo";
import { addingTo } from "../../queue/use-adding";
import type { RoomScope } from "../../scope/room-scope";

/** Why an order was not carried out; its line stays in the composer. */
export type NotDone =
  | "unknown"
  | "needs-place"
  | "needs-name"
  | "needs-address"
  | "not-yours"
  | NotTaken;

/** An address that can't be put on, in the words of whoever read it. */
export interface NotTaken {
  readonly why: string;
}

/** What follows its word. */
export type Takes = "place" | "name" | "address";

export interface Order {
  readonly word: keyof Words["orders"]["does"];
  readonly takes?: Takes;
  /** Only for whoever may press the controls (RO2). */
  readonly controls?: boolean;
  readonly run: (room: RoomScope, rest: string) => NotDone | undefined;
}

/** Everything that can be ordered by `/`: what has a button or a key as well, so nothing is found here alone. */
export const ORDERS: readonly Order[] = [
  { word: "play", controls: true, run: ({ session, toasts }) => tell(toasts, session.play()) },
  { word: "pause", controls: true, run: ({ session, toasts }) => tell(toasts, session.pause()) },
  {
    word: "seek",
    takes: "place",
    controls: true,
    run: ({ session, seeking }, rest) => {
      const positionMs = placeTyped(rest, session.placeMs());
      if (positionMs === undefined) {
        return "needs-place";
      }
      seeking.to(positionMs);
      return undefined;
    },
  },
  { word: "next", controls: true, run: ({ session, toasts }) => tell(toasts, session.next()) },
  { word: "skip", run: ({ session, toasts }) => tell(toasts, session.vote(true)) },
  {
    word: "undo",
    run: (room) => {
      takeBack(room);
      return undefined;
    },
  },
  {
    word: "add",
    takes: "address",
    run: (room, rest) => {
      if (rest === "") {
        return "needs-address";
      }
      const read = readAddress(rest, location.protocol);
      if (read.name !== "media") {
        return { why: read.why };
      }
      void addingTo(room)([read.media], "last", read.startMs);
      return undefined;
    },
  },
  {
    word: "name",
    takes: "name",
    run: ({ session, toasts }, rest) =>
      rest === "" ? "needs-name" : tell(toasts, session.rename(rest)),
  },
  {
    word: "keys",
    run: ({ keysOpen }) => {
      keysOpen.value = true;
      return undefined;
    },
  },
  {
    word: "leave",
    run: ({ session }) => {
      session.leave();
      return undefined;
    },
  },
];

/** Those whose word begins so, for this member. */
export function ordersFor(beginning: string, mayControl: boolean): readonly Order[] {
  return ORDERS.filter(
    ({ word, controls }) => word.startsWith(beginning) && (mayControl || controls !== true),
  );
}

/** @returns why not, or nothing when it was carried out */
export function carryOut(room: RoomScope, word: string, rest: string): NotDone | undefined {
  const order = ORDERS.find((one) => one.word === word);
  if (order === undefined) {
    return "unknown";
  }
  return order.controls === true && !room.mayControl.peek() ? "not-yours" : order.run(room, rest);
}

function tell(toasts: RoomScope["toasts"], outcome: Parameters<typeof toasts.tell>[0]): undefined {
  toasts.tell(outcome);
}
