import type { Media, MemberId, RoomView } from "../protocol/generated";
import type { Kept } from "./unsent-store";

/** The clock of the page that gave it may have been off a little. */
const CLOCK_MS = 2_000;

/**
 * Whether a command had been carried out that was sent from a seat now freed and never answered. With the
 * seat its refs are forgotten (RP1), and the same again would be said twice by another member.
 *
 * @param formerId who sat there
 */
export function hadHappened(kept: Kept, formerId: MemberId, { chat, queue }: RoomView): boolean {
  const { command, wasSent, givenAtMs = 0 } = kept;
  if (!wasSent) {
    return false;
  }
  const isQueued = ({ address }: Media): boolean =>
    queue.some(({ addedBy, media }) => addedBy === formerId && media.address === address);
  switch (command.type) {
    case "chat":
      return chat.some(
        ({ by, text, atMs }) =>
          by === formerId && text === command.text.trim() && atMs >= givenAtMs - CLOCK_MS,
      );
    case "addItem":
      return isQueued(command.media);
    case "addItems": // all of them or none
      return command.media.every(isQueued);
  }
}
