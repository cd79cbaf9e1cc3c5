import type { Page } from "@playwright/test";

const LARGEST_SHORT = 125;
const LARGEST_MIDDLE = 0xffff;
const MASK = 4;

/** Bytes of a page's WebSocket: what the frames carry, and their headers (RFC 6455, 5.2). */
export class WireCount {
  received = 0;
  sent = 0;

  private constructor() {}

  /** Counts from here on. */
  static async of(page: Page): Promise<WireCount> {
    const count = new WireCount();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    session.on("Network.webSocketFrameReceived", ({ response }) => {
      count.received += frameBytes(response.payloadData);
    });
    session.on("Network.webSocketFrameSent", ({ response }) => {
      count.sent += frameBytes(response.payloadData) + MASK;
    });
    return count;
  }
}

function frameBytes(text: string): number {
  const payload = Buffer.byteLength(text);
  if (payload <= LARGEST_SHORT) return 2 + payload;
  return (payload <= LARGEST_MIDDLE ? 4 : 10) + payload;
}
