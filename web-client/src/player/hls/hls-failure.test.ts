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
    ["manifestLoadError", 404, "There is no stream at its address (404).", false],
    ["levelLoadError", 410, "There is no stream at its address (410).", false],
    ["fragLoadError", 404, "A part of the stream is missing at its address (404).", false],
    ["manifestLoadError", 403, "The stream's server does not hand it out (403).", false],
    ["fragLoadError", 503, "The stream's server is in trouble (503).", true],
    ["fragLoadError", 429, "The stream's server is in trouble (429).", true],
    ["manifestLoadError", 0, "The stream's server could not be reached.", true],
    ["manifestLoadError", undefined, "The stream's server could not be reached.", true],
    ["manifestLoadTimeOut", undefined, "The stream's server does not answer.", true],
    ["fragLoadTimeOut", 0, "The stream's server does not answer.", true],
    ["manifestParsingError", 200, "What is at that address is not an HLS stream.", false],
    ["levelEmptyError", undefined, "What is at that address is not an HLS stream.", false],
  ] as const)("network: %s %s", (details, code, reason, mayPass) => {
    expect(failureOf(trouble("networkError", details, code))).toMatchObject({ reason, mayPass });
  });

  test.each([
    ["mediaError", "manifestIncompatibleCodecsError", /encoded/, false],
    ["mediaError", "fragDecryptError", /decrypted/, false],
    ["mediaError", "bufferStalledError", /would not go on/, true],
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
