import { describe, expect, test } from "vitest";
import { Page, room, welcomeTo, withFilm } from "../../test/page";

const resumed = (page: Page, seq = 10) => ({
  type: "resumed",
  epoch: "e1",
  seq,
  clockId: "c1",
  memberId: 1,
  nowMs: page.serverMs,
});
const chat = (seq: number): never =>
  ({
    type: "chatPosted",
    seq,
    atMs: 1,
    message: { messageId: seq, by: 2, name: "Ben", text: "hm", atMs: 0 },
  }) as never;

/** Seated for a good while; then nothing comes from the server any more. */
async function silent(): Promise<Page> {
  const page = new Page();
  page.come(withFilm(page, 100_000));
  await page.clock.advance(40_000);
  page.isDeaf = true;
  return page;
}

function socket(page: Page, at: number) {
  const found = page.net.sockets[at];
  if (found === undefined) {
    throw new Error(`no socket ${at}`);
  }
  return found;
}

describe("a link that says nothing", () => {
  test("gets a second socket within five seconds, and the page is seated all the while", async () => {
    const page = await silent();
    await page.clock.advance(5_100);
    expect(page.net.sockets.length).toBe(2);
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(socket(page, 0).isClosedByPage).toBe(false);
    expect(socket(page, 1).sent).toEqual([]);
  });

  test("ST4 the second takes the seat where the first left it; the first is closed quietly", async () => {
    const page = await silent();
    await page.clock.advance(5_100);
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({
      resume: { seatToken: "token", epoch: "e1", seq: 10 },
    });
    page.isDeaf = false;
    page.socket.say(resumed(page, 11), chat(11));
    expect(socket(page, 0).isClosedByPage).toBe(true);
    expect(page.session.view.value?.chat.length).toBe(1);
    await page.clock.advance(20_000);
    expect(page.net.sockets.length).toBe(2);
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(page.socket.frames("report").length).toBeGreaterThan(5);
    expect(Math.abs(page.player.trueMs() - page.session.placeMs())).toBeLessThan(5);
  });

  test("ST5 the page that opened its own replacement is not told that it watches elsewhere", async () => {
    const page = await silent();
    await page.clock.advance(5_100);
    page.socket.open();
    socket(page, 0).say({ type: "closing", code: "replaced", message: "elsewhere" });
    socket(page, 0).drop(4504);
    expect(page.session.phase.value).toMatchObject({ name: "reconnecting" });
    page.isDeaf = false;
    page.socket.say(resumed(page));
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(page.net.sockets.length).toBe(2);
    expect(page.player.isMoving).toBe(true);
  });

  test("a first one that answers in time is kept, and the second is given up unasked", async () => {
    const page = await silent();
    await page.clock.advance(5_100);
    socket(page, 0).say({ type: "line", names: [] });
    expect(socket(page, 1).isClosedByPage).toBe(true);
    socket(page, 1).open(); // too late
    expect(socket(page, 1).sent).toEqual([]);
    expect(socket(page, 0).isClosedByPage).toBe(false);
    expect(page.session.phase.value).toEqual({ name: "seated" });
  });

  test("slow and alive, it is not replaced again and again", async () => {
    const page = await silent();
    for (let i = 0; i < 60; i++) {
      await page.clock.advance(3_000); // each answer takes three seconds
      socket(page, 0).say({ type: "line", names: [] });
    }
    expect(page.net.sockets.length).toBe(2);
    expect(page.session.phase.value).toEqual({ name: "seated" });
  });

  test("what the first says while the second asks is not lost, nor taken twice", async () => {
    const page = await silent();
    await page.clock.advance(5_100);
    page.socket.open();
    socket(page, 0).say(chat(11));
    page.socket.say(resumed(page, 12), chat(11), chat(12));
    expect(page.session.view.value?.chat.map(({ messageId }) => messageId)).toEqual([11, 12]);
  });

  test("RP1 what was said into the void is said again on the second, once", async () => {
    const page = await silent();
    void page.session.postChat("hello?");
    await page.clock.advance(5_100);
    const [said] = socket(page, 0).frames("chat");
    page.socket.open();
    page.socket.say(resumed(page));
    expect(page.socket.frames("chat")).toEqual([said]);
  });

  test("dead after six seconds, the second goes on as the only one and is not begun anew", async () => {
    const page = await silent();
    await page.clock.advance(9_000);
    expect(page.net.sockets.length).toBe(2);
    expect(socket(page, 0).isClosedByPage).toBe(true);
    expect(page.session.phase.value).toMatchObject({ name: "reconnecting", attempt: 1 });
    page.socket.open();
    page.socket.say(resumed(page));
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(page.player.isMoving).toBe(true);
  });

  test("a second that is refused or fails leaves the first where it is", async () => {
    for (const fail of ["refused", "drop"] as const) {
      const page = await silent();
      await page.clock.advance(5_100);
      page.socket.open();
      if (fail === "refused") {
        page.socket.say({ type: "refused", code: "busy", message: "" });
      } else {
        page.socket.drop(1006);
      }
      expect(page.session.phase.value).toEqual({ name: "seated" });
      socket(page, 0).say({ type: "line", names: ["Ida"] });
      expect(page.session.line.value).toEqual(["Ida"]);
    }
  });

  test("ST5 a hello that arrives late from a socket given up does not end the stay", async () => {
    const page = await silent();
    await page.clock.advance(5_100);
    page.socket.open(); // its hello is on the way, and stays there
    await page.clock.advance(8_100); // both are given up, and another one is opened
    page.socket.open();
    page.socket.say(welcomeTo(page.serverMs, withFilm(page, 150_000)));
    page.socket.drop(4504); // the late hello has taken the seat
    expect(page.session.phase.value).toMatchObject({ name: "reconnecting" });
    await page.clock.advance(1_000);
    page.socket.open();
    page.socket.say(resumed(page));
    expect(page.session.phase.value).toEqual({ name: "seated" });
    await page.clock.advance(20_000);
    page.socket.drop(4504); // another tab, this time
    expect(page.session.phase.value).toMatchObject({ name: "closed", code: "replaced" });
  });
});

describe("waking", () => {
  test("a network that comes back gets a second socket at once, and an answer of the first calls it off", async () => {
    const page = await silent();
    page.isDeaf = false;
    page.wake("cut-off");
    expect(page.net.sockets.length).toBe(2);
    await page.clock.advance(100);
    expect(socket(page, 1).isClosedByPage).toBe(true);
    expect(page.session.phase.value).toEqual({ name: "seated" });
  });

  test("a machine that slept does not wait for its old socket", async () => {
    const page = await silent();
    page.sleptMs += 600_000;
    await page.clock.advance(600);
    expect(page.net.sockets.length).toBe(2);
    page.socket.open();
    page.isDeaf = false;
    page.socket.say(resumed(page));
    expect(page.session.phase.value).toEqual({ name: "seated" });
  });

  test("somebody who looks again asks first, and waits a second", async () => {
    const page = await silent();
    page.show();
    await page.clock.advance(900);
    expect(page.net.sockets.length).toBe(1);
    await page.clock.advance(200);
    expect(page.net.sockets.length).toBe(2);
  });

  test("an attempt that hangs is begun anew when the network is back", async () => {
    const page = await silent();
    page.socket.drop(1006);
    await page.clock.advance(200);
    expect(page.net.sockets.length).toBe(2);
    await page.clock.advance(3_000);
    page.wake("cut-off");
    expect(page.net.sockets.length).toBe(3);
    expect(socket(page, 1).isClosedByPage).toBe(true);
  });
});

describe("over a reload", () => {
  const command = { type: "chat", ref: 7, text: "did that arrive?" } as const;
  const seat = { seatToken: "token", epoch: "e1", name: "Ana" };
  const unsent = {
    seatToken: "token",
    memberId: 1,
    kept: [{ command, wasSent: true, givenAtMs: 0 }],
  };

  test("RP1 what no answer came to is said again with its old ref", () => {
    const page = new Page({ seat, unsent });
    expect(page.session.pending.value.map(({ ref }) => ref)).toEqual([7]);
    page.come();
    expect(page.socket.frames("chat")).toEqual([command]);
    page.socket.say({ type: "done", ref: 7, seq: 9 });
    expect(page.unsent).toBeUndefined();
  });

  test("RP1 from another seat it is said only when the room does not show it", () => {
    const there = { messageId: 3, by: 1, name: "Ana", text: command.text, atMs: 5 };
    const members = [{ ...room().members[0], memberId: 9 } as never];
    for (const chat of [[there], []]) {
      const page = new Page({ seat, unsent });
      page.come({ memberId: 9, room: room({ members, chat }) });
      expect(page.socket.frames("chat").length).toBe(chat.length === 0 ? 1 : 0);
    }
  });

  test("somebody else's is not ours to say", () => {
    const page = new Page({ seat: { ...seat, seatToken: "other" }, unsent });
    page.come();
    expect(page.socket.frames("chat")).toEqual([]);
  });
});
