import { describe, expect, test } from "vitest";
import { ana, film, held, Page, room, running } from "../../test/page";
import type { EventUnion, Playback, PlaybackChanged } from "../protocol/generated";

const ben = { ...ana, memberId: 2, name: "Ben", role: "guest", seat: 2 } as const;
const members = [ana, ben];

const waiting = (positionMs: number, sinceMs: number, forMs = 2_500): Playback => ({
  ...held(positionMs, sinceMs),
  state: "waiting",
  waitingFor: [1, 2],
  untilMs: sinceMs + forMs,
});

type Change = Pick<PlaybackChanged, "playback" | "cause"> & { by?: number };

const changed = (change: Change) => ({ type: "playbackChanged", seq: 11, ...change }) as EventUnion;
const dontWait = (seq: number, on: boolean) =>
  ({ type: "dontWaitChanged", seq, by: 1, memberId: 1, on }) as EventUnion;

const lastReport = (page: Page) => page.socket.frames("report").at(-1);

describe("PB5 a room that waits", () => {
  test("stands at its place, says so, and counts down", async () => {
    const page = new Page();
    page.come({ room: room({ members, current: film, playback: running(0, page.serverMs) }) });
    await page.clock.advance(5_000);
    page.say(
      changed({
        by: 2,
        playback: waiting(60_000, page.serverMs, 8_000),
        cause: "seek",
      }),
    );
    await page.clock.advance(3_500);
    expect(page.session.step.value).toEqual({ name: "waiting", for: [1, 2], leftS: 5 });
    expect(page.session.positionMs.value).toBe(60_000);
    expect(page.player.read()).toMatchObject({ paused: true, moving: false });
    expect(page.player.positionMs()).toBeCloseTo(60_000, 0);
  });

  test("is told at once that the film is ready at that very place", async () => {
    const page = new Page();
    page.come({
      room: room({ members, current: film, playback: held(5_000, page.serverMs) }),
    });
    await page.clock.advance(4_000);
    expect(lastReport(page)).toMatchObject({ condition: "ready", positionMs: 5_000 });
    const saidMs = page.clock.now();
    page.say(
      changed({
        by: 2,
        playback: waiting(60_000, page.serverMs),
        cause: "seek",
      }),
    );
    const told = () =>
      page.socket
        .frames("report")
        .some(({ condition, positionMs }) => condition === "ready" && positionMs === 60_000);
    while (!told() && page.clock.now() < saidMs + 2_000) {
      await page.clock.advance(10);
    }
    expect(told()).toBe(true);
    expect(page.clock.now() - saidMs).toBeLessThan(300); // sooner than one report after another
  });

  test("starts with everybody else, from where it stood", async () => {
    const page = new Page();
    page.come({ room: room({ members, current: film, playback: waiting(9_000, page.serverMs) }) });
    await page.clock.advance(1_000);
    page.say(
      changed({
        playback: {
          ...running(9_000, page.serverMs + 200),
          former: { itemId: 3, positionMs: 9_000, rate: 0, sinceMs: page.serverMs },
        },
        cause: "ready",
      }),
    );
    await page.clock.advance(5_000);
    expect(page.session.step.value).toMatchObject({ name: "in-step" });
  });

  test("is asked to start, and not to wait for me", async () => {
    const page = new Page();
    page.come({ room: room({ members, current: film, playback: waiting(0, page.serverMs) }) });
    await page.clock.advance(100);
    void page.session.startNow();
    void page.session.dontWait(true);
    expect(page.socket.frames("startNow")).toHaveLength(1);
    expect(page.socket.frames("dontWait")).toMatchObject([{ on: true }]);
    page.say(dontWait(11, true));
    expect(page.session.view.value?.members[0]).toMatchObject({ dontWait: true });
    page.say(dontWait(12, false));
    expect(page.session.view.value?.members[0]).not.toHaveProperty("dontWait");
  });
});
