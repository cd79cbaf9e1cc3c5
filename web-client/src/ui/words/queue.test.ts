import { describe, expect, it } from "vitest";
import { followsWords, notTakenWords, offerWords } from "./queue";

describe("what follows", () => {
  it.each([
    ["nothing", 0, /Put a film on/],
    ["nothing", 2, /Begin with the first/],
    ["film", 0, /last picture stays/],
    ["film", 2, /begins by itself/],
    ["film-over", 2, /is over. “Skip to the next” begins the first/],
    ["film-over", 0, /last picture stays/],
  ] as const)("on: %s, waiting: %d", (on, waiting, words) => {
    expect(followsWords(on, waiting)).toMatch(words);
  });

  it.each([
    ["item", 2, /begins again/],
    ["queue", 0, /begins again/],
    ["queue", 2, /joins the end/],
  ] as const)("QU2 with the loop %s and %d waiting", (loop, waiting, words) => {
    expect(followsWords("film", waiting, loop)).toMatch(words);
  });

  it("QU7 says why a film is offered, and what was not taken", () => {
    expect(offerWords("interrupted", 750_000)).toBe("goes on from 12:30");
    expect(notTakenWords([{ typed: "hello", why: "No." }])).toBe("“hello” was not taken. No.");
  });
});
