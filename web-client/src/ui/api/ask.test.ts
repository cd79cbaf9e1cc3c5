import { describe, expect, it } from "vitest";
import { problemWords } from "./ask";

describe("a problem in plain words", () => {
  it.each([undefined, null, 7, "text", [], { detail: 7 }, { detail: "" }])(
    "survives a body that is none: %j",
    (body) => expect(problemWords(400, body, Number.NaN)).toBe("The server would not do that."),
  );

  it("says what the server says", () => {
    expect(problemWords(400, { title: "Bad", detail: "The title is too long." }, 0)).toBe(
      "The title is too long.",
    );
  });

  it("says when to come back", () => {
    expect(problemWords(429, {}, 12)).toContain("in 12 s");
    expect(problemWords(429, {}, Number.NaN)).toContain("in a moment");
  });

  it("says that there are no new rooms where the server does, and not what stands before it", () => {
    expect(problemWords(503, { detail: "This server is about to stop." }, 10)).toContain(
      "no new rooms",
    );
    expect(problemWords(503, undefined, 5)).toContain("went wrong");
  });

  it("does not show the inside of a server", () => {
    expect(problemWords(500, { detail: "java.lang.NullPointerException" }, 0)).not.toContain(
      "java",
    );
  });
});
