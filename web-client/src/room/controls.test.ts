import { describe, expect, test } from "vitest";
import { film, held, Page, room, running, withFilm } from "../../test/page";
import type { EventUnion } from "../protocol/generated";

const playback = (seq: number, changed: object): Omit<EventUnion, "atMs"> =>
  ({ type: "playbackChanged", seq, cause: "pause", playback: changed }) as never;

describe("controls", () => {
  test("PB3 the presser's picture stops at the press, before any answer", async () => {
    const page = new Page();
    page.come(withFilm(page, 100_000));
    await page.clock.advance(8_000);
    const outcome = page.session.pause();
    expect(page.player.isMoving).toBe(false);
    const said = page.socket.frames("pause")[0] as {
      positionMs: number;
      pressedAtMs: number;
      seenSeq: number;
    };
    expect(said).toMatchObject({ itemId: 3, seenSeq: 10, ref: 1_790_000_000_001 });
    expect(Math.abs(said.positionMs - 108_000)).toBeLessThan(10);
    expect(Math.abs(said.pressedAtMs - page.serverMs)).toBeLessThan(1);
    await page.clock.advance(3_000);
    expect(page.player.isMoving).toBe(false);
    page.say(playback(11, held(said.positionMs, said.pressedAtMs)));
    page.socket.say({ type: "done", ref: 1_790_000_000_001, seq: 11 });
    await page.clock.advance(2_000);
    expect(await outcome).toEqual({ name: "done", seq: 11 });
    expect(page.player.trueMs()).toBe(said.positionMs);
    expect(page.player.plays).toBe(1);
  });

  test("a pause that is refused lets the film catch up with the room", async () => {
    const page = new Page();
    page.come(withFilm(page, 100_000));
    await page.clock.advance(8_000);
    const outcome = page.session.pause();
    await page.clock.advance(1_000);
    page.socket.say({ type: "refused", ref: 1_790_000_000_001, code: "stale-item", message: "" });
    expect(await outcome).toMatchObject({ name: "refused" });
    await page.clock.advance(4_000);
    expect(Math.abs(page.player.trueMs() - 113_000)).toBeLessThan(10);
  });

  test("RP1 a pause pressed offline stops nothing here, and is dropped when it comes back too late", async () => {
    const page = new Page();
    page.come(withFilm(page, 100_000));
    await page.clock.advance(8_000);
    page.socket.drop();
    const outcome = page.session.pause();
    await page.clock.advance(10_000);
    expect(page.player.isMoving).toBe(true);
    page.socket.open();
    page.socket.say({
      type: "resumed",
      epoch: "e1",
      seq: 10,
      clockId: "c1",
      memberId: 1,
      nowMs: page.serverMs,
    });
    expect(await outcome).toEqual({ name: "dropped" });
    await page.clock.advance(4_000);
    expect(page.player.isMoving).toBe(true);
    expect(Math.abs(page.player.trueMs() - 122_000)).toBeLessThan(15);
  });

  test("RO2 a guest who may not control stops nothing by pressing", async () => {
    const page = new Page();
    const view = room({
      current: film,
      playback: running(0, page.serverMs),
      settings: { title: "Friday", control: "hosts" },
      members: [{ memberId: 1, name: "Ana", role: "guest", seat: 1, connection: "here" }],
    });
    page.come({ room: view });
    await page.clock.advance(5_000);
    void page.session.pause();
    expect(page.player.isMoving).toBe(true);
    expect(page.socket.frames("pause").length).toBe(1);
  });

  test("play waits for the event: everybody starts together", async () => {
    const page = new Page();
    page.come({ room: room({ current: film, playback: held(5_000, page.serverMs) }) });
    await page.clock.advance(3_000);
    void page.session.play();
    await page.clock.advance(1_000);
    expect(page.player.plays).toBe(0);
    expect(page.socket.frames("play")[0]).toMatchObject({ itemId: 3, seenSeq: 10 });
  });

  test("with nothing on a control is refused without asking", async () => {
    const page = new Page();
    page.come();
    expect(await page.session.seek(5)).toMatchObject({ name: "refused", code: "nothing-on" });
    expect(page.socket.frames("seek")).toEqual([]);
  });
});

test("a film that failed is loaded again when somebody asks, however it failed", async () => {
  const page = new Page();
  page.come(withFilm(page, 10_000));
  await page.clock.advance(3_000);
  page.player.fail(false);
  await page.clock.advance(20_000);
  expect(page.session.step.value.name).toBe("failed");
  const loads = page.player.loads.length;
  page.session.retryFilm();
  await page.clock.advance(6_000);
  expect(page.player.loads.length).toBe(loads + 1);
  expect(page.session.step.value.name).toBe("in-step");
});
