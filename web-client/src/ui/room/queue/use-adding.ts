import type { Media } from "../../../protocol/generated";
import type { Outcome } from "../../../room/session";
import { titled } from "../../api/oembed";
import { type RoomScope, useRoom } from "../scope/room-scope";
import { batches } from "./batches";
import { withLengths } from "./lengths";

/** Where films go. */
export type Place = "now" | "next" | "last";

export type Add = (
  media: readonly Media[],
  place: Place,
  startMs?: number,
) => Promise<Outcome["name"]>;

export const useAdding = (): Add => addingTo(useRoom());

/** Puts one film or many on, next, or at the end of the queue. */
export function addingTo({ session, toasts }: Pick<RoomScope, "session" | "toasts">): Add {
  const queue = async (media: readonly Media[], isNext: boolean) => {
    const known = await lookedUp(media);
    const parts = batches(known);
    // Each part goes first in its turn, so the last one has to be given first.
    const outcomes = (isNext ? parts.reverse() : parts).map((part) =>
      toasts.tell(session.addItems(part, isNext)),
    );
    const names = (await Promise.all(outcomes)).map(({ name }) => name);
    return names.find((name) => name !== "done") ?? "done";
  };
  return async (media, place, startMs) => {
    const [first, ...rest] = media;
    if (first === undefined) {
      return "done";
    }
    if (place === "now") {
      const { name } = await toasts.tell(session.cue(await titled(first), startMs));
      return name === "done" && rest.length > 0 ? queue(rest, true) : name;
    }
    if (rest.length > 0) {
      return queue(media, place === "next");
    }
    const [known = first] = await lookedUp([first]);
    const how = {
      ...(place === "next" && { next: true }),
      ...(startMs !== undefined && { startMs }),
    };
    return (await toasts.tell(session.addItem(known, how))).name;
  };
}

/** With the title, the picture and the length that this browser can find; nobody else's asks (QU4). */
const lookedUp = async (media: readonly Media[]): Promise<Media[]> =>
  withLengths(await Promise.all(media.map((one) => titled(one))));
