import type { ChatMessage, MessageId } from "../../../protocol/generated";
import { shortened } from "../../words/text";

/** What a reply answers: a message that is at hand, or one that is older or gone. */
export type Quote =
  | { readonly name: "here"; readonly message: ChatMessage; readonly start: string }
  | { readonly name: "not-here" };

const LONGEST = 90;

/** Undefined for what answers nothing. */
export function quoteOf(
  replyTo: MessageId | undefined,
  messages: readonly ChatMessage[],
): Quote | undefined {
  if (replyTo === undefined) {
    return undefined;
  }
  const message = messages.find(({ messageId }) => messageId === replyTo);
  return message === undefined
    ? { name: "not-here" }
    : { name: "here", message, start: startOf(message.text) };
}

/** The start of a message in one line. */
export function startOf(text: string): string {
  return shortened(text.replace(/\s+/gu, " ").trim(), LONGEST);
}
