import { describe, expect, it } from "vitest";
import { textOf } from "./drop";

const data = (of: Record<string, string>) => ({ getData: (type: string) => of[type] ?? "" });

describe("QU1 what was dropped", () => {
  it("is its links, without remarks", () => {
    const uris = "# from a page\r\nhttps://a.example/1.mp4\r\nhttps://a.example/2.mp4\r\n";
    expect(textOf(data({ "text/uri-list": uris, "text/plain": "Two films" }))).toBe(
      "https://a.example/1.mp4\nhttps://a.example/2.mp4",
    );
  });

  it("is its text where there are none", () => {
    expect(textOf(data({ "text/plain": "https://a.example/1.mp4" }))).toBe(
      "https://a.example/1.mp4",
    );
  });
});
