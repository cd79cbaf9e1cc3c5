import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { memoryStorage } from "../../../../test/memory-storage";

/** The page as it is opened anew, with what the device remembers. */
async function opened() {
  vi.resetModules();
  await import("../../words/inside");
  return import("./late-output");
}

describe("late output", () => {
  beforeEach(() => vi.stubGlobal("localStorage", memoryStorage()));

  test.each(["Infinity", "NaN", "soon", "", "{}"])("%j in the store is no offset", async (kept) => {
    localStorage.setItem("matinee.late", kept);
    expect((await opened()).lateMs.value).toBe(0);
  });

  test.each([
    [1e9, 300],
    [-301, -300],
    [Number.NaN, 0],
    [12.4, 12],
  ])("%d becomes %d", async (asked, set) => {
    const { lateMs, setLate } = await opened();
    setLate(asked);
    expect(lateMs.value).toBe(set);
  });

  test("PB13 the device remembers it, and a reset leaves nothing behind", async () => {
    (await opened()).setLate(180);
    const { lateMs, setLate } = await opened();
    expect(lateMs.value).toBe(180);
    setLate(0);
    expect(localStorage.getItem("matinee.late")).toBeNull();
  });

  test("PB13 the session hears of it at once and at every change, until the room is left", async () => {
    const { followLate, setLate } = await opened();
    const told: number[] = [];
    const following = followLate({ runAhead: (ms) => told.push(ms) });
    setLate(90);
    following.dispose();
    setLate(100);
    expect(told).toEqual([0, 90]);
  });

  // A page threw "Cycle detected" when the film's mark changed, and its film was not looked after any more.
  test("a session that shows what it did is not told again by that", async () => {
    const { followLate, setLate } = await opened();
    const shown = signal(0);
    const told: number[] = [];
    const following = followLate({
      runAhead: (ms) => {
        told.push(ms);
        shown.value = shown.value + 1;
      },
    });
    shown.value = 100;
    setLate(90);
    following.dispose();
    expect(told).toEqual([0, 90]);
  });

  test("it is said in words", async () => {
    const { lateWords } = await opened();
    expect([180, 0, -20].map(lateWords)).toEqual(["180 ms late", "on time", "20 ms early"]);
  });
});
