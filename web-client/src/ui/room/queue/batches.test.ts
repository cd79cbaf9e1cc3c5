import { describe, expect, it } from "vitest";
import type { Media } from "../../../protocol/generated";
import { batches } from "./batches";

const film = (n: number, long = 0): Media => ({
  source: "file",
  address: `https://a.example/${n}${"a".repeat(long)}.mp4`,
});

describe("QU1 many at once", () => {
  it("fifty are three commands, in their order", () => {
    const films = Array.from({ length: 50 }, (_, n) => film(n));
    expect(batches(films).map((batch) => batch.length)).toEqual([20, 20, 10]);
    expect(batches(films).flat()).toEqual(films);
  });

  it("long ones are no larger than a frame may be", () => {
    const films = Array.from({ length: 12 }, (_, n) => film(n, 2_000));
    for (const batch of batches(films)) {
      expect(JSON.stringify(batch).length).toBeLessThan(15 * 1_024);
    }
    expect(batches(films).flat()).toEqual(films);
    expect(batches([])).toEqual([]);
  });
});
