import { describe, expect, it } from "vitest";
import { piecesOf } from "./links";

function links(message: string): string[] {
  return piecesOf(message).flatMap((piece) => (piece.name === "link" ? [piece.address] : []));
}

describe("links in a message", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt://https-looking%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox",
    "file:///etc/passwd",
    "//evil.example/x",
    "www.example.org",
    "https://",
    "http://.",
    "xhttps://example.org",
    "https://ana:secret@example.org/",
    "https://bank.example@evil.example/",
  ])("%s is words", (message) => expect(links(message)).toEqual([]));

  it("never takes markup into an address", () => {
    expect(links('https://example.org/"onmouseover="x')).toEqual(["https://example.org/"]);
    expect(links("<a href=https://example.org/>x</a>")).toEqual(["https://example.org/"]);
  });

  it("stops at a character that cannot be seen", () => {
    expect(links("https://example.org/\u202Egpj.exe")).toEqual(["https://example.org/"]);
    expect(links("https://example.org/\u200Bhidden")).toEqual(["https://example.org/"]);
  });

  it("leaves an address alone that is too long", () => {
    expect(links(`https://example.org/${"a".repeat(2_048)}`)).toEqual([]);
  });

  it("reads a very long message in no time", () => {
    const message = "https://a ".repeat(20_000) + "http".repeat(20_000) + "((((".repeat(20_000);
    const startedMs = performance.now();
    piecesOf(message);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });

  it.each([
    "",
    "hello",
    "a https://example.org b",
    "(see https://example.org/a_(b)).",
    "https://x",
  ])("%j joined again is what was written", (message) => {
    expect(
      piecesOf(message)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(message);
  });

  it.each([
    ["https://example.org.", "https://example.org/"],
    ["(https://example.org/a)", "https://example.org/a"],
    ["https://example.org/a_(b)", "https://example.org/a_(b)"],
    ["HTTP://Example.org/Ä?q=1#f, yes", "http://example.org/%C3%84?q=1#f"],
  ])("%s links to %s", (message, address) => expect(links(message)).toEqual([address]));
});
