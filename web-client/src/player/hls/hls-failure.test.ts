import { describe, expect, test } from "vitest";
import { codeOf } from "../feed";
import { failureOf, isCurable, type Trouble } from "./hls-failure";

const trouble = (type: string, details: string, code?: number) =>
  ({
    type,
    details,
    fatal: true,
    ...(code !== undefined && { response: { code } }),
  }) as Trouble;

describe("what a fatal error of hls.js means to a viewer", () => {
  test.each([
    ["manifestLoadError", 404, "no-stream 404", false],
    ["levelLoadError", 410, "no-stream 410", false],
    ["fragLoadError", 404, "no-part 404", false],
    ["manifestLoadError", 403, "stream-refused 403", false],
    ["fragLoadError", 503, "stream-troubled 503", true],
    ["fragLoadError", 429, "stream-troubled 429", true],
    ["manifestLoadError", 0, "stream-unreachable", true],
    ["manifestLoadError", undefined, "stream-unreachable", true],
    ["manifestLoadTimeOut", undefined, "stream-silent", true],
    ["fragLoadTimeOut", 0, "stream-silent", true],
    ["manifestParsingError", 200, "not-hls", false],
    ["levelEmptyError", undefined, "not-hls", false],
  ] as const)("network: %s %s", (details, code, reason, mayPass) => {
    expect(failureOf(trouble("networkError", details, code))).toMatchObject({ reason, mayPass });
  });

  test.each([
    ["mediaError", "manifestIncompatibleCodecsError", /codec/, false],
    ["mediaError", "fragDecryptError", /encrypted/, false],
    ["mediaError", "bufferStalledError", /stopped/, true],
    ["mediaError", "bufferAppendError", /damaged/, false],
    ["keySystemError", "keySystemNoAccess", /protected/, false],
    ["muxError", "remuxAllocError", /damaged/, false],
    ["otherError", "internalException", /damaged/, false],
    ["a kind of tomorrow", "unheard of", /damaged/, false],
  ])("%s: %s", (type, details, reason, mayPass) => {
    const failure = failureOf(trouble(type, details));
    expect(failure.reason).toMatch(reason);
    expect(failure.mayPass).toBe(mayPass);
  });

  test("SO5 what the others are told of it is a code", () => {
    const code = (type: string, details: string, status?: number) =>
      codeOf(failureOf(trouble(type, details, status)));
    expect(code("networkError", "manifestLoadError", 404)).toBe("removed");
    expect(code("networkError", "manifestLoadError", 403)).toBe("refused");
    expect(code("networkError", "manifestLoadTimeOut")).toBe("unreachable");
    expect(code("mediaError", "manifestIncompatibleCodecsError")).toBe("codec");
    expect(code("mediaError", "bufferAppendError")).toBe("damaged");
    expect(code("keySystemError", "keySystemNoAccess")).toBe("protected");
  });

  test("a decoder that stumbled may be cured, an unknown codec or a dead server not", () => {
    expect(isCurable(trouble("mediaError", "bufferAppendError"))).toBe(true);
    expect(isCurable(trouble("mediaError", "bufferAddCodecError"))).toBe(false);
    expect(isCurable(trouble("networkError", "fragLoadError", 500))).toBe(false);
  });
});
