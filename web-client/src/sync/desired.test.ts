import { describe, expect, test } from "vitest";
import { film, held, room, running } from "../../test/page";
import { desire } from "./desired";
import { lineAt } from "./line";

const OFFSET_MS = 5_000;
const at = (playback: ReturnType<typeof running>, aheadMs: number) =>
  desire(room({ current: film, playback }), undefined, OFFSET_MS, aheadMs);

function placeAt(playback: ReturnType<typeof running>, aheadMs: number, localMs: number): number {
  const want = at(playback, aheadMs);
  return want.name === "playing" ? lineAt(want.line, localMs) : Number.NaN;
}

describe("a device whose output is late", () => {
  test("PB13 the film runs ahead by that time, whatever the rate, and starts so much earlier", () => {
    const playback = { ...running(60_000, 20_000), rate: 1.5 };
    expect(placeAt(playback, 0, 17_000)).toBe(60_000 + 1.5 * 2_000);
    expect(placeAt(playback, 200, 17_000)).toBe(60_000 + 1.5 * 2_200);
    expect(placeAt(playback, -100, 17_000)).toBe(60_000 + 1.5 * 1_900);
    expect(placeAt(playback, 200, 14_800)).toBe(60_000);
    expect(placeAt(playback, 200, 14_801)).toBeGreaterThan(60_000);
  });

  test("PB13 what is in force until a lead is over runs ahead as well", () => {
    const former = { itemId: 3, positionMs: 0, rate: 1, sinceMs: 10_000 };
    expect(placeAt({ ...running(60_000, 20_000), former }, 200, 14_000)).toBe(9_200);
  });

  test("PB13 a held film stands on the frame of all others", () => {
    expect(at(held(64_321, 0), 300)).toMatchObject({ name: "held", positionMs: 64_321 });
    const own = { itemId: 3, positionMs: 12_345 };
    const want = desire(room({ current: film, playback: running(0, 0) }), own, OFFSET_MS, 300);
    expect(want).toMatchObject({ name: "held", positionMs: 12_345 });
  });

  test("PB13 turning it does not make another state of the room of it", () => {
    const [plain, shifted] = [at(running(0, 0), 0), at(running(0, 0), 250)];
    expect(
      plain.name === "playing" && shifted.name === "playing" && plain.key === shifted.key,
    ).toBe(true);
  });
});
