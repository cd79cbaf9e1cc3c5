import type { Browser, Page } from "@playwright/test";

interface Friend {
  readonly socket: WebSocket;
  frame(frame: object): Promise<number>;
}

/**
 * Friends without a picture of their own: they sit, report, talk and control as pages do, so that a
 * full house does not need eight films drawn at once.
 */
export class Friends {
  private constructor(private readonly page: Page) {}

  static async arrive(browser: Browser, server: string): Promise<Friends> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server}/nowhere`);
    await page.evaluate(() => Object.assign(globalThis, { friends: new Map() }));
    return new Friends(page);
  }

  /** They take their seats one after another. */
  async enter(roomId: string, names: readonly string[], hello: object = {}): Promise<void> {
    for (const name of names) {
      await this.page.evaluate(sit, [roomId, name, hello] as const);
    }
  }

  /** A command, which is carried out or throws; what passes unnumbered is just sent. Answers the seq. */
  async does(name: string, frame: object): Promise<number> {
    return this.page.evaluate(
      ([who, what]) => {
        const { friends } = globalThis as unknown as { friends: Map<string, Friend> };
        return friends.get(who)?.frame(what) ?? Promise.reject(new Error(`no ${who} here`));
      },
      [name, frame] as const,
    );
  }

  /** Answers the message's id. */
  async says(name: string, text: string, replyTo?: number): Promise<number> {
    await this.does(name, { type: "chat", text, ...(replyTo !== undefined && { replyTo }) });
    return this.page.evaluate(
      () => (globalThis as unknown as { latestMessage: number }).latestMessage,
    );
  }

  async react(name: string, emoji: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.does(name, { type: "react", emoji });
    }
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Runs in the page. */
function sit([roomId, name, hello]: readonly [string, string, object]): Promise<void> {
  const world = globalThis as unknown as { friends: Map<string, Friend>; latestMessage: number };
  const url = `${location.origin.replace("http", "ws")}/api/rooms/${roomId}/live`;
  const socket = new WebSocket(url, "matinee.v1");
  const answers = new Map<number, { done(seq: number): void; refused(why: Error): void }>();
  const skewMs = (world.friends.size * 5) % 9;
  let [ref, seenSeq, itemId, state] = [Date.now(), 0, undefined as number | undefined, "held"];

  const UNANSWERED = ["react", "typing", "endRoom"];
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const report = () => {
    const condition = state === "playing" ? "playing" : "ready";
    const inStep = condition === "playing" ? { skewMs: skewMs - 4, clockErrorMs: 1 } : {};
    send({ type: "report", itemId, condition, ...inStep, corrections: 0 });
  };
  const frame = (what: object) => {
    ref += 1;
    const mine = ref;
    send({ itemId, seenSeq, ...what, ref });
    if ("type" in what && UNANSWERED.includes(String(what.type))) {
      return Promise.resolve(seenSeq);
    }
    return new Promise<number>((done, refused) => answers.set(mine, { done, refused }));
  };

  return new Promise((seated, refused) => {
    socket.onopen = () => send({ type: "hello", name, ...hello });
    socket.onmessage = ({ data }) => {
      const told = JSON.parse(data);
      seenSeq = Math.max(seenSeq, told.seq ?? 0);
      const current = told.type === "currentChanged" ? told.item : told.room?.current;
      itemId = current?.itemId ?? itemId;
      state = (told.playback ?? told.room?.playback)?.state ?? state;
      switch (told.type) {
        case "welcome":
          setInterval(() => socket.readyState === WebSocket.OPEN && report(), 2_000);
          report();
          seated();
          break;
        case "lined":
          seated();
          break;
        case "chatPosted":
          world.latestMessage = told.message.messageId;
          break;
        case "done":
          answers.get(told.ref)?.done(told.seq);
          break;
        case "refused": {
          const why = new Error(`${name}: ${told.code}: ${told.message}`);
          answers.get(told.ref)?.refused(why);
          refused(why);
          break;
        }
      }
    };
    world.friends.set(name, { socket, frame });
  });
}
