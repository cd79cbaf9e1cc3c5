import { describe, expect, it } from "vitest";
import type { ChatMessage } from "../../../protocol/generated";
import { quoteOf } from "./quote";

const said = (messageId: number, text: string): ChatMessage => ({
  messageId,
  by: 1,
  name: "Ana",
  text,
  atMs: 0,
});

describe("what a reply answers (CH5)", () => {
  it("is nothing where nothing is answered", () => {
    expect(quoteOf(undefined, [said(1, "hello")])).toBeUndefined();
  });

  it("is an earlier message when it is deleted or was not fetched", () => {
    expect(quoteOf(9, [said(1, "hello")])).toEqual({ name: "not-here" });
    expect(quoteOf(0, [])).toEqual({ name: "not-here" });
  });

  it("is the start of the message, in one line", () => {
    const long = said(3, `  two\n\nlines ${"and more ".repeat(40)}`);
    const quote = quoteOf(3, [said(1, "hello"), long]);
    expect(quote).toMatchObject({ name: "here", message: long });
    expect(quote?.name === "here" && quote.start).toMatch(/^two lines and more .{60,80}…$/u);
  });
});
