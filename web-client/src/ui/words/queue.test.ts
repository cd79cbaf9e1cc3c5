import { describe, expect, it } from "vitest";
import { followsWords } from "./queue";

describe("what follows", () => {
  it.each([
    [false, 0, /Put a film on/],
    [false, 2, /Begin with the first/],
    [true, 0, /last picture stays/],
    [true, 2, /begins by itself/],
  ])("on: %s, waiting: %d", (isOn, waiting, words) => {
    expect(followsWords(isOn, waiting)).toMatch(words);
  });
});
