import { describe, expect, test } from "vitest";
import { qualitiesOf, soundOf } from "./choices";

describe("what a viewer may choose of a stream", () => {
  test("qualities are called by their height, best first", () => {
    expect(
      qualitiesOf([
        { id: "0", height: 360, bitsPerSecond: 800_000 },
        { id: "1", height: 1080, bitsPerSecond: 5_000_000 },
        { id: "2", height: 1080, bitsPerSecond: 8_000_000 },
        { id: "3", height: 0, bitsPerSecond: 64_000 },
      ]),
    ).toEqual([
      { id: "2", label: "1080p, 8.0 Mbit/s" },
      { id: "1", label: "1080p, 5.0 Mbit/s" },
      { id: "0", label: "360p" },
    ]);
  });

  test.each([
    ["Director", "sv", { id: "a", label: "Director", language: "sv" }],
    ["", "sv", { id: "a", label: "Svenska", language: "sv" }],
    [undefined, undefined, { id: "a" }],
    [" ", "no tag", { id: "a", language: "no tag" }],
  ])("a sound %s in %s", (label, language, sound) => {
    expect(soundOf("a", label, language)).toEqual(sound);
  });
});
