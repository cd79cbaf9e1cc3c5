import type { ChatMessage, MessageId } from "../protocol/generated";

/** Messages older than that one, oldest first; undefined when they could not be had (CH2). */
export type EarlierChat = (
  before: MessageId,
  seatToken: string,
) => Promise<readonly ChatMessage[] | undefined>;

export function earlierChatOf(roomId: string, baseUrl: string | URL): EarlierChat {
  return async (before, seatToken) => {
    try {
      const url = new URL(`/api/rooms/${encodeURIComponent(roomId)}/chat`, baseUrl);
      url.searchParams.set("before", String(before));
      const response = await fetch(url, { headers: { authorization: `Bearer ${seatToken}` } });
      const body: unknown = response.ok ? await response.json() : undefined;
      const { messages } = (body ?? {}) as { messages?: unknown };
      return Array.isArray(messages) ? (messages as ChatMessage[]) : undefined;
    } catch {
      return undefined;
    }
  };
}
