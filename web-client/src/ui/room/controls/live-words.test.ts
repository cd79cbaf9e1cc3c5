import { expect, test } from "vitest";
import { liveWords } from "./live-words";

test.each([
  [100_000, "Live", true],
  [96_500, "Live", true],
  [96_000, "4 s behind live", false],
  [101_000, "Live", true],
  [88_000, "12 s behind live", false],
  [30_000, "1:10 behind live", false],
  [5_000, "The broadcast has moved on", false],
])("PB17 at %i ms of a broadcast that is joined at 100 s: %s", (positionMs, words, isThere) => {
  expect(liveWords({ fromMs: 10_000, joinMs: 100_000 }, positionMs)).toEqual({ words, isThere });
});
