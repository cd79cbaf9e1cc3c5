import { describe, expect, test } from "vitest";
import { failureOf, isBlocked } from "./vimeo-words";

describe("SO5 what Vimeo's player says is wrong", () => {
  test.each([
    ["PasswordError", "protected"],
    ["PrivacyError", "private"],
    ["NotFoundError", "removed"],
    ["UnsupportedError", "codec"],
    ["EmbedError", "not-embeddable"],
  ])("%s is %s, and stays so", (name, code) => {
    expect(failureOf(name)).toMatchObject({ code, mayPass: false });
  });

  test.each(["RangeError", "TypeError", "Error", ""])("%j of one call is no failure", (name) => {
    expect(failureOf(name)).toBeUndefined();
  });

  test("a start is blocked when the browser refused it, and by nothing else", () => {
    const named = (name: string) => Object.assign(new Error("no"), { name });
    expect(isBlocked(named("NotAllowedError"))).toBe(true);
    expect(isBlocked(named("AbortError"))).toBe(false);
    expect(isBlocked({ name: "NotAllowedError" })).toBe(false);
  });
});
