import { describe, expect, test } from "vitest";
import { settled } from "../../test/hand-clock";
import { film, held, Page, room, running, welcomeTo, withFilm } from "../../test/page";
import type { EventUnion } from "../protocol/generated";

const chat = (seq: number): Omit<EventUnion, "atMs"> =>
  ({
    type: "chatPosted",
    seq,
    by: 1,
    message: { messageId: seq, by: 1, name: "Ana", text: "hm", atMs: 0 },
  }) as never;

const playback = (seq: number, changed: object): Omit<EventUnion, "atMs"> =>
  ({ type: "playbackChanged", seq, cause: "pause", playback: changed }) as never;

describe("coming in", () => {
  test("hello is the first frame; the welcome is the room", async () => {
    const page = new Page();
    expect(page.session.phase.value).toMatchObject({ name: "connecting" });
    page.come({ seq: 12 });
    expect(page.socket.frames()[0]).toEqual({ type: "hello", name: "Ana" });
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(page.session.view.value).toEqual(room());
    expect(page.session.memberId.value).toBe(1);
    expect(page.seat).toEqual({ seatToken: "token", epoch: "e1", name: "Ana" });
  });

  test("ST4 a reload comes with its token and asks for a snapshot", () => {
    const page = new Page({ seat: { seatToken: "old", epoch: "e1", name: "Ana" } });
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({
      resume: { seatToken: "old", epoch: "none", seq: 0 },
    });
  });

  test("ST1 a full room says so, once, and is not asked again", async () => {
    const page = new Page();
    page.socket.open();
    page.socket.say({ type: "refused", code: "room-full", message: "all seats are taken" });
    await page.clock.advance(60_000);
    expect(page.session.phase.value).toMatchObject({ name: "refused", code: "room-full" });
    expect(page.net.sockets.length).toBe(1);
    expect(await page.session.postChat("hello?")).toEqual({ name: "dropped" });
  });

  test("a hello that nobody answers is said again on another connection", async () => {
    const page = new Page();
    page.socket.open();
    await page.clock.advance(9_000);
    expect(page.net.sockets.length).toBe(2);
    expect(page.net.sockets[0]?.isClosedByPage).toBe(true);
  });

  test("the clock is asked at once, and known from the welcome alone", async () => {
    const page = new Page();
    page.come();
    expect(page.socket.frames("clock").length).toBe(1);
    await page.clock.advance(500);
    expect(page.socket.frames("clock").length).toBe(8);
  });
});

describe("the mirror", () => {
  test("events fold in order and listeners see the room before", () => {
    const page = new Page();
    page.come();
    const seen: [string, number][] = [];
    const stop = page.session.onEvent((event, before) => {
      seen.push([event.type, before.chat.length]);
    });
    page.say(chat(11));
    page.say(chat(12));
    page.say(chat(12));
    stop();
    page.say(chat(13));
    expect(seen).toEqual([
      ["chatPosted", 0],
      ["chatPosted", 1],
    ]);
    expect(page.session.view.value?.chat.length).toBe(3);
  });

  test("ST4 a gap is mended by a resume from the last event that was folded", async () => {
    const page = new Page();
    page.come();
    await page.clock.advance(10_000);
    page.say(chat(11));
    page.say(chat(13));
    expect(page.net.sockets.length).toBe(2);
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({
      resume: { seatToken: "token", epoch: "e1", seq: 11 },
    });
    expect(page.session.phase.value).toMatchObject({ name: "reconnecting", attempt: 1 });
    page.socket.say({
      type: "resumed",
      epoch: "e1",
      seq: 13,
      clockId: "c1",
      memberId: 1,
      nowMs: page.serverMs,
    });
    page.say(chat(12));
    page.say(chat(13));
    expect(page.session.phase.value).toEqual({ name: "seated" });
    expect(page.session.view.value?.chat.map((m) => m.messageId)).toEqual([11, 12, 13]);
  });

  test("a gap right after a resume asks for a snapshot instead of the same again", async () => {
    const page = new Page();
    page.come();
    page.say(chat(15));
    await page.clock.advance(1_000);
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({ resume: { epoch: "none", seq: 0 } });
    page.socket.say(welcomeTo(page.serverMs, { seq: 15, epoch: "e2" }));
    page.say(chat(16));
    expect(page.session.view.value?.chat.length).toBe(1);
  });

  test("an unknown event: the film plays on, one fresh snapshot, and then it is lived with", async () => {
    const page = new Page();
    page.come(withFilm(page, 50_000));
    await page.clock.advance(8_000);
    page.say({ type: "pollOpened", seq: 11 } as never);
    expect(page.session.outdated.value).toBe(true);
    expect(page.player.isMoving).toBe(true);
    await page.clock.advance(300);
    page.socket.open();
    expect(page.socket.frames()[0]).toMatchObject({ resume: { epoch: "none" } });
    const { room: same } = withFilm(page, 58_300);
    page.socket.say(welcomeTo(page.serverMs, { seq: 11, room: same }));
    const sockets = page.net.sockets.length;
    page.say({ type: "pollOpened", seq: 12 } as never);
    page.say(chat(13));
    await page.clock.advance(5_000);
    expect(page.net.sockets.length).toBe(sockets);
    expect(page.session.view.value?.chat.length).toBe(1);
    expect(page.player.isMoving).toBe(true);
  });

  test("a replay moves the film once, to where it ends", async () => {
    const page = new Page();
    page.come({ room: room({ current: film, playback: held(1_000, page.serverMs) }) });
    await page.clock.advance(8_000);
    page.socket.drop();
    await page.clock.advance(500);
    page.socket.open();
    page.socket.put({
      type: "resumed",
      epoch: "e1",
      seq: 13,
      clockId: "c1",
      memberId: 1,
      nowMs: page.serverMs,
    });
    for (const [seq, at] of [
      [11, 20_000],
      [12, 30_000],
      [13, 40_000],
    ] as const) {
      page.socket.put({ atMs: 1, ...playback(seq, held(at, 1)) });
    }
    page.socket.flush();
    await page.clock.advance(1_000);
    expect(page.player.seeks).toEqual([1_000, 40_000]);
  });

  test("presence keeps what is known and forgets who is gone", () => {
    const page = new Page();
    page.come();
    page.socket.say({
      type: "presence",
      members: [
        { memberId: 1, condition: "playing", skewMs: 2 },
        { memberId: 7, condition: "ready" },
      ],
    });
    expect([...page.session.presence.value.keys()]).toEqual([1]);
  });
});

describe("the link", () => {
  test("ST5 replaced is terminal: the film stops here, and the page stays away", async () => {
    const page = new Page();
    page.come(withFilm(page));
    await page.clock.advance(5_000);
    page.socket.say({ type: "closing", code: "replaced", message: "elsewhere" });
    page.socket.drop(4504);
    await page.clock.advance(60_000);
    expect(page.session.phase.value).toEqual({
      name: "closed",
      code: "replaced",
      message: "elsewhere",
    });
    expect(page.net.sockets.length).toBe(1);
    expect(page.player.isMoving).toBe(false);
  });

  test("the server says when to come back, and that is when", async () => {
    const page = new Page();
    page.come();
    page.socket.say({ type: "closing", code: "restarting", message: "", retryAfterMs: 3_000 });
    page.socket.drop(4000);
    await page.clock.advance(2_900);
    expect(page.net.sockets.length).toBe(1);
    await page.clock.advance(1_500);
    expect(page.net.sockets.length).toBe(2);
  });

  test("while the link is down the film plays on from the last timeline", async () => {
    const page = new Page();
    page.come(withFilm(page, 100_000));
    await page.clock.advance(8_000);
    page.socket.drop();
    await page.clock.advance(20_000);
    expect(page.player.isMoving).toBe(true);
    expect(Math.abs(page.player.trueMs() - 128_000)).toBeLessThan(5);
  });

  test("a machine that slept first reads what has come", async () => {
    const page = new Page();
    page.come();
    await page.clock.advance(3_000);
    await page.clock.sleep(3_600_000);
    page.say(chat(11));
    await page.clock.advance(500);
    expect(page.net.sockets.length).toBe(1);
  });

  test("a film that could not be loaded meanwhile is loaded when the link is back", async () => {
    const page = new Page();
    page.come(withFilm(page, 100_000));
    await page.clock.advance(8_000);
    page.socket.drop();
    page.player.fail(false); // its server is away as well, and so it looks like no film at all
    await page.clock.advance(20_000);
    expect(page.session.step.value.name).toBe("failed");
    page.come(withFilm(page, 128_000));
    await page.clock.advance(5_000);
    expect(page.player.isMoving).toBe(true);
    expect(Math.abs(page.player.trueMs() - 133_000)).toBeLessThan(10);
  });

  test("a new clockId forgets the old clock", async () => {
    const page = new Page();
    page.come(withFilm(page, 0));
    await page.clock.advance(6_000);
    page.socket.drop(4000);
    await page.clock.advance(2_000);
    page.socket.open();
    page.serverAheadMs += 5_000_000;
    page.serverClockId = "c2";
    page.socket.say(
      welcomeTo(page.serverMs, {
        clockId: "c2",
        seq: 30,
        room: room({ current: film, playback: running(8_000, page.serverMs) }),
      }),
    );
    await page.clock.advance(4_000);
    expect(Math.abs(page.player.trueMs() - 12_000)).toBeLessThan(10);
  });

  test("leaving says so and stops everything", async () => {
    const page = new Page();
    page.come(withFilm(page));
    await page.clock.advance(3_000);
    page.session.leave();
    expect(page.socket.frames("leave").length).toBe(1);
    expect(page.session.phase.value).toMatchObject({ name: "closed", code: "left" });
    expect(page.seat).toBeUndefined();
    expect(page.player.read()).toEqual({ name: "empty" });
  });
});

describe("reports", () => {
  test("one in two seconds, sooner when the condition changes, never more than four a second", async () => {
    const page = new Page();
    page.come({ room: room({ current: film, playback: held(5_000, page.serverMs) }) });
    await page.clock.advance(20_000);
    const steady = page.socket.frames("report").length;
    expect(steady).toBeGreaterThanOrEqual(10);
    expect(steady).toBeLessThanOrEqual(15);
    expect(page.socket.frames("report").at(-1)).toMatchObject({
      itemId: 3,
      condition: "ready",
      positionMs: 5_000,
      durationMs: 3_600_000,
    });
    page.player.starve(100);
    for (let i = 0; i < 20; i++) {
      page.player.starve(20);
      await page.clock.advance(50);
    }
    expect(page.socket.frames("report").length - steady).toBeLessThanOrEqual(5);
  });

  test("with nothing on there is nothing but the condition and the clock", async () => {
    const page = new Page();
    page.come();
    await page.clock.advance(100);
    const report = page.socket.frames("report")[0];
    expect(report).toMatchObject({ condition: "ready", corrections: 0 });
    expect(report).not.toHaveProperty("itemId");
    expect(report).not.toHaveProperty("skewMs");
  });
});

test("nothing is left running after the page is gone", async () => {
  const page = new Page();
  page.come(withFilm(page));
  await page.clock.advance(3_000);
  page.session.dispose();
  await settled();
  const sent = page.socket.sent.length;
  await page.clock.advance(60_000);
  expect(page.socket.sent.length).toBe(sent);
  expect(page.net.sockets.length).toBe(1);
});

test("a page opened for debugging tells what it knows, any other nothing", async () => {
  const scope = globalThis as { window?: { __matinee?: () => unknown } };
  scope.window = {};
  new Page().come();
  expect(scope.window.__matinee).toBeUndefined();
  const page = new Page({ debug: true, wrong: { offsetMs: 400 } });
  page.come(withFilm(page));
  await page.clock.advance(5_000);
  expect(scope.window.__matinee?.()).toMatchObject({
    phase: "seated",
    epoch: "e1",
    seq: 10,
    clockId: "c1",
    rate: 1,
    jumps: 0,
    step: "in-step",
  });
  delete scope.window;
});
