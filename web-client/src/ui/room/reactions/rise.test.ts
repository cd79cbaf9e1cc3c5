import { describe, expect, it } from "vitest";
import { type Path, riseAt } from "./rise";

const PATH: Path = { fromX: 100, fromY: 500, rise: 200, drift: 16 };

describe("a reaction that rises", () => {
  it("begins at its seat, unseen, and ends where the path ends, unseen", () => {
    expect(riseAt(0, PATH, false)).toMatchObject({ x: 0, opacity: 0 });
    expect(riseAt(0, PATH, false).y).toBeCloseTo(0);
    expect(riseAt(1, PATH, false)).toMatchObject({ y: -200, opacity: 0, scale: 1 });
  });

  it("is fully seen on most of its way, which only goes up", () => {
    let last = 0;
    for (let life = 0.15; life <= 0.7; life += 0.05) {
      const { y, opacity } = riseAt(life, PATH, false);
      expect(opacity).toBe(1);
      expect(y).toBeLessThan(last);
      last = y;
    }
  });

  it("RX4 with reduced motion it does not travel, it only fades", () => {
    const places = [0.1, 0.5, 0.9].map((life) => riseAt(life, PATH, true));
    expect(new Set(places.map(({ x, y, scale }) => `${x} ${y} ${scale}`)).size).toBe(1);
    expect(places[0]?.opacity).toBeGreaterThan(0);
  });
});
