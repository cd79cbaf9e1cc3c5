import type { ReadonlySignal } from "@preact/signals";
import type { ChatMessage, MemberId, MessageId, RoomView } from "../../src/protocol/generated";
import type { Outcome } from "../../src/room/session";
import type { Happen } from "./fake-session";

const NO_SUCH: Outcome = { name: "refused", code: "no-such-message", message: "" };

/** What is said in the made-up room; `say` lets somebody else speak too. */
export function fakeChat(
  view: ReadonlySignal<RoomView | undefined>,
  happen: Happen,
  positionMs: ReadonlySignal<number>,
) {
  let lastId = 1_000;
  const named = (memberId: MemberId) =>
    view.peek()?.members.find((member) => member.memberId === memberId)?.name ?? "Somebody";
  const isThere = (messageId: MessageId) =>
    view.peek()?.chat.some((message) => message.messageId === messageId) === true;

  return {
    say: (by: MemberId, text: string, replyTo?: MessageId): Promise<Outcome> => {
      lastId += 1;
      const message: ChatMessage = {
        messageId: lastId,
        by,
        name: named(by),
        text,
        atMs: Date.now(),
        positionMs: positionMs.peek(),
        ...(replyTo !== undefined && { replyTo }),
      };
      return happen({ type: "chatPosted", by, message }, (room) => ({
        ...room,
        chat: [...room.chat, message],
      }));
    },
    edit: (by: MemberId, messageId: MessageId, text: string): Promise<Outcome> =>
      isThere(messageId)
        ? happen({ type: "chatEdited", by, messageId, text }, (room) => ({
            ...room,
            chat: room.chat.map((each) =>
              each.messageId === messageId ? { ...each, text, editedAtMs: Date.now() } : each,
            ),
          }))
        : Promise.resolve(NO_SUCH),
    drop: (by: MemberId, messageId: MessageId): Promise<Outcome> =>
      isThere(messageId)
        ? happen({ type: "chatDeleted", by, messageId }, (room) => ({
            ...room,
            chat: room.chat.filter((each) => each.messageId !== messageId),
          }))
        : Promise.resolve(NO_SUCH),
  };
}
