import { describe, expect, it } from "vitest";
import { codePoints, initials, shortened, size } from "./text";

describe("text", () => {
  it("counts code points, not halves", () => {
    expect(codePoints("😂😂")).toBe(2);
    expect(codePoints("")).toBe(0);
  });

  it("never cuts a code point in two", () => {
    expect(shortened("😂".repeat(5), 3)).toBe("😂😂…");
    expect(shortened("short", 5)).toBe("short");
  });

  it.each([
    ["", "?"],
    ["   ", "?"],
    ["ana", "A"],
    ["Ana Maria Nowak", "AN"],
    ["👩‍👩‍👧 two", "👩‍👩‍👧T"],
    ["ßeta", "SS"],
  ])("%j is shown as %s", (name, letters) => expect(initials(name)).toBe(letters));

  it.each([
    [Number.NaN, ""],
    [-1, ""],
    [0, "0 kB"],
    [6_535_991, "6.5 MB"],
    [1_400_000_000, "1.4 GB"],
  ])("%d bytes are %s", (bytes, said) => expect(size(bytes)).toBe(said));
});
