import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../../room/session";
import { createSeeking } from "./seeking";

const done: Outcome = { name: "done", seq: 1 };
const refused: Outcome = { name: "refused", code: "overtaken", message: "" };

const ROOM_MS = 10_000;

function house(mayControl = true) {
  const asked: number[] = [];
  const answers: ((outcome: Outcome) => void)[] = [];
  const seeking = createSeeking(
    {
      positionMs: signal(ROOM_MS),
      placeMs: () => ROOM_MS,
      seek: (positionMs) => {
        asked.push(positionMs);
        return new Promise((resolve) => answers.push(resolve));
      },
    },
    {
      durationMs: signal(60_000),
      mayControl: signal(mayControl),
      current: signal({ itemId: 1, addedBy: 1, media: { source: "file", address: "/media/a" } }),
    },
    { tell: (outcome) => outcome },
  );
  const answer = async (outcome: Outcome) => {
    answers.shift()?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { seeking, asked, answer };
}

describe("seeking", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks for nothing when one may not", () => {
    const { seeking, asked } = house(false);
    seeking.to(5_000);
    seeking.hold();
    seeking.ask(6_000);
    seeking.letGo(true);
    expect(asked).toEqual([]);
    expect(seeking.shownMs.value).toBe(ROOM_MS);
  });

  it("stays within the film", () => {
    const { seeking, asked } = house();
    seeking.to(-70_000);
    expect(asked).toEqual([0]);
    seeking.to(Number.POSITIVE_INFINITY);
    expect(seeking.shownMs.value).toBe(60_000);
  });

  it("sends one at a time, and of those meanwhile the last", async () => {
    const { seeking, asked, answer } = house();
    seeking.by(5_000);
    seeking.by(5_000);
    seeking.by(5_000);
    expect(asked).toEqual([15_000]);
    await answer(done);
    expect(asked).toEqual([15_000, 25_000]);
    await answer(done);
    expect(seeking.shownMs.value).toBe(25_000);
    await vi.advanceTimersByTimeAsync(400);
    expect(seeking.shownMs.value).toBe(ROOM_MS);
  });

  it("gives a refused target up at once, and can seek again", async () => {
    const { seeking, asked, answer } = house();
    seeking.to(30_000);
    await answer(refused);
    expect(seeking.shownMs.value).toBe(ROOM_MS);
    seeking.to(31_000);
    expect(asked).toEqual([30_000, 31_000]);
  });

  it("moves nobody's film while a finger drags along the bar", () => {
    const { seeking, asked } = house();
    seeking.hold();
    seeking.ask(20_000);
    seeking.ask(30_000);
    expect(asked).toEqual([]);
    expect(seeking.shownMs.value).toBe(30_000);
    seeking.letGo(true);
    expect(asked).toEqual([30_000]);
  });

  it("goes back to the room when the finger only wanted a look", () => {
    const { seeking, asked } = house();
    seeking.hold();
    seeking.ask(30_000);
    seeking.letGo(false);
    expect(asked).toEqual([]);
    expect(seeking.shownMs.value).toBe(ROOM_MS);
  });

  it("takes a wish that no finger holds at once: a key, or a reader of the screen", () => {
    const { seeking, asked } = house();
    seeking.ask(30_000);
    expect(asked).toEqual([30_000]);
  });
});
