import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBeside } from "./place";

const phone = { windowWidth: 390, windowHeight: 844 };

describe("where a card stands", () => {
  it("is below a seat in the upper half, above one in the lower", () => {
    expect(placeBeside({ ...phone, top: 320, bottom: 370, left: 20 }, 272).top).toBe(376);
    expect(placeBeside({ ...phone, top: 700, bottom: 750, left: 20 }, 272).bottom).toBe(150);
  });

  it("is never cut off at the side", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 440 }), (left) => {
        const place = placeBeside({ ...phone, top: 320, bottom: 370, left }, 272);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 272).toBeLessThanOrEqual(382);
      }),
    );
  });

  it("has the whole height of a window that is too low for either side", () => {
    const low = { windowWidth: 844, windowHeight: 390 };
    const place = placeBeside({ ...low, top: 160, bottom: 210, left: 500 }, 272);
    expect(place).toEqual({ top: undefined, bottom: 8, left: 500, mostHeight: 374 });
  });

  it("begins at the edge when it is wider than the window", () => {
    expect(placeBeside({ ...phone, top: 0, bottom: 40, left: 100 }, 800).left).toBe(8);
  });
});
