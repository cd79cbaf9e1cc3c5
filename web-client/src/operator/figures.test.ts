import { expect, test } from "vitest";
import { bytes, place, share, skew, some, span, wellness } from "./figures";

test("nearly all is not all", () => {
  expect(share(9_999, 10_000)).toBe("99.9 %");
  expect(share(10, 10)).toBe("100 %");
  expect(share(0, 0)).toBe("–");
});

test.each([
  [59_400, "59 s"],
  [61_000, "1 min"],
  [3_600_000 * 25, "1 d 1 h"],
  [3_660_000, "1 h 1 min"],
  [-5, "0 s"],
])("%d ms are %s", (ms, words) => {
  expect(span(ms)).toBe(words);
});

test("a place is read as on a player", () => {
  expect(place(undefined)).toBe("");
  expect(place(3_723_999)).toBe("1:02:03");
  expect(place(62_000)).toBe("1:02");
});

test("how far apart somebody is, and whether that is heard", () => {
  expect([skew(undefined), skew(-1.26), skew(-0.04), skew(41.2)]).toEqual([
    "–",
    "-1.3 ms",
    "0.0 ms",
    "41 ms",
  ]);
  expect([undefined, -40, 41, -201].map(wellness)).toEqual([undefined, "well", "off", "bad"]);
});

test("one of something is not several", () => {
  expect([some(1, "room"), some(0, "stall"), some(2_000, "room")]).toEqual([
    "1 room",
    "0 stalls",
    "2,000 rooms",
  ]);
});

test("bytes by the nearest unit", () => {
  expect([bytes(2_048), bytes(5 * 2 ** 20), bytes(1.5 * 2 ** 30)]).toEqual([
    "2 KiB",
    "5 MiB",
    "1.5 GiB",
  ]);
});
