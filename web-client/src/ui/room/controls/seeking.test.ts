import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../../room/session";
import { createSeeking } from "./seeking";

const done: Outcome = { name: "done", seq: 1 };
const refused: Outcome = { name: "refused", code: "overtaken", message: "" };

function house(mayControl = true) {
  const asked: number[] = [];
  const answers: ((outcome: Outcome) => void)[] = [];
  const seeking = createSeeking(
    {
      positionMs: signal(10_000),
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
    expect(asked).toEqual([]);
    expect(seeking.targetMs.value).toBeUndefined();
  });

  it("stays within the film", () => {
    const { seeking, asked } = house();
    seeking.to(-70_000);
    expect(asked).toEqual([0]);
    seeking.to(Number.POSITIVE_INFINITY);
    expect(seeking.targetMs.value).toBe(60_000);
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
    expect(seeking.targetMs.value).toBe(25_000);
    await vi.advanceTimersByTimeAsync(400);
    expect(seeking.targetMs.value).toBeUndefined();
  });

  it("gives a refused target up at once, and can seek again", async () => {
    const { seeking, asked, answer } = house();
    seeking.to(30_000);
    await answer(refused);
    expect(seeking.targetMs.value).toBeUndefined();
    seeking.to(31_000);
    expect(asked).toEqual([30_000, 31_000]);
  });
});
