import { describe, expect, test } from "vitest";
import { beginningOfOrder, typed } from "./typed";

describe("CH7 orders to the page", () => {
  test.each(["", "/", "/ play", "/12:03", "play", "a /play", "¿/play", "/://x"])(
    "%j is words, to the letter",
    (line) => expect(typed(line)).toEqual({ name: "words", text: line }),
  );

  test("two of them say one, so that anything can be said", () => {
    expect(typed("//play")).toEqual({ name: "words", text: "/play" });
  });

  test.each([
    ["/play", "play", ""],
    ["  /PAUSE ", "pause", ""],
    ["/seek   12:03 ", "seek", "12:03"],
    ["/name Ana  of\nLille", "name", "Ana  of\nLille"],
    ["/r/abc", "r/abc", ""],
  ])("%j", (line, word, rest) => expect(typed(line)).toEqual({ name: "order", word, rest }));

  test("the list is there while the word is being written", () => {
    expect(["/", "/s", "/SEEK", "/seek ", "//", "s", "/a b"].map(beginningOfOrder)).toEqual([
      "",
      "s",
      "seek",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
