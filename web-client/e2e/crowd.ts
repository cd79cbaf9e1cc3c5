import type { Browser, Page } from "@playwright/test";

/** Others in the room, without pictures: they report, chat and react as a lively evening does. */
export class Crowd {
  sent = 0;

  private constructor(private readonly page: Page) {}

  static async enter(browser: Browser, link: string, how: number): Promise<Crowd> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(link);
    await page.evaluate(async (count) => {
      const roomId = location.pathname.split("/").pop();
      const url = `${location.origin.replace("http", "ws")}/api/rooms/${roomId}/live`;
      const sockets = Array.from({ length: count }, (_, n) => {
        const socket = new WebSocket(url, "matinee.v1");
        return new Promise<WebSocket>((seated) => {
          socket.onopen = () =>
            socket.send(JSON.stringify({ type: "hello", name: `Friend ${n + 2}` }));
          socket.onmessage = ({ data }) => {
            if (JSON.parse(data).type === "welcome") seated(socket);
          };
        });
      });
      Object.assign(globalThis, { crowd: await Promise.all(sockets) });
    }, how);
    return new Crowd(page);
  }

  /**
   * A lively evening: every one reports each two seconds, as the protocol has it; each second somebody
   * reacts, and in every third somebody writes something.
   *
   * @param secondMs how long a second of that evening takes
   */
  async makesNoise(forMs: number, secondMs = 1_000): Promise<void> {
    this.sent += await this.page.evaluate(
      async ([ms, each]) => {
        const { crowd } = globalThis as unknown as { crowd: WebSocket[] };
        let ref = Date.now();
        let sent = 0;
        const say = (n: number, frame: object) => {
          crowd[n % crowd.length]?.send(JSON.stringify(frame));
          sent += 1;
        };
        const seconds = Math.round(ms / each);
        for (let second = 0; second < seconds; second++) {
          const skewMs = () => Math.round(Math.random() * 30 - 15);
          crowd.forEach((_, n) => {
            if ((n + second) % 2 === 0) {
              say(n, { type: "report", condition: "playing", skewMs: skewMs(), corrections: 0 });
            }
          });
          say(second + 1, { type: "react", emoji: second % 2 === 0 ? "😂" : "😮" });
          if (second % 3 === 0) {
            ref += 1;
            say(second, { type: "typing" });
            say(second, { type: "chat", ref, text: `What a picture, number ${ref % 1_000}!` });
          }
          await new Promise((resolve) => setTimeout(resolve, each));
        }
        return sent;
      },
      [forMs, secondMs] as const,
    );
  }
}
