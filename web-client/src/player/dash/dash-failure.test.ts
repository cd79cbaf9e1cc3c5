import { describe, expect, test } from "vitest";
import { codeOf, type Failure } from "../feed";
import { declined, failureOf, isOutOfReach, type Trouble } from "./dash-failure";

const trouble = (code: number, status?: number): Trouble => ({
  code,
  ...(status !== undefined && { data: { response: { status } } }),
});

describe("what an error of dash.js means to a viewer", () => {
  test.each([
    [25, 404, "There is no stream at its address (404).", false],
    [27, 404, "A part of the stream is missing at its address (404).", false],
    [28, 403, "The stream's server does not hand it out (403).", false],
    [27, 503, "The stream's server is in trouble (503).", true],
    [25, 0, "The stream's server could not be reached.", true],
    [25, undefined, "The stream's server could not be reached.", true],
    [2, undefined, "The stream's server could not be reached.", true],
    [10, undefined, "What is at that address is not a DASH stream.", false],
    [31, undefined, "What is at that address is not a DASH stream.", false],
  ])("%i with %s", (code, status, reason, mayPass) => {
    expect(failureOf(trouble(code, status))).toMatchObject({ reason, mayPass });
  });

  test.each([
    [32, /encoded/],
    [35, /encoded/],
    [3, /damaged/],
    [20, /damaged/],
    [24, /protected/],
    [112, /protected/],
    [9_999, /protected/],
  ])("%i", (code, reason) => {
    expect(failureOf(trouble(code))).toMatchObject({
      mayPass: false,
      reason: expect.stringMatching(reason),
    });
  });

  test("SO5 what the others are told of it", () => {
    const codes = [[25, 404], [25, 403], [25, 0], [35], [24], [20]].map(([code, status]) =>
      codeOf(failureOf(trouble(code as number, status)) as Failure),
    );
    expect(codes).toEqual(["removed", "refused", "unreachable", "codec", "protected", "damaged"]);
  });

  test("what does not end the film is not told, nor what was told before", () => {
    for (const code of [16, 17, 33]) {
      expect(failureOf(trouble(code))).toBeUndefined();
    }
  });

  test("only a request without an answer asks whether the server is there at all", () => {
    expect(isOutOfReach(trouble(25, 0))).toBe(true);
    expect(isOutOfReach(trouble(27))).toBe(true);
    expect(isOutOfReach(trouble(25, 404))).toBe(false);
    expect(isOutOfReach(trouble(20))).toBe(false);
  });
});

describe("what Matinee declines", () => {
  test.each([
    [{ type: "static", Period: [{ AdaptationSet: [{}] }] }, undefined],
    [{}, undefined],
    [{ type: "dynamic" }, /live/],
    [{ Period: [{}, { AdaptationSet: [{ ContentProtection: [{}] }] }] }, /protected/],
    [
      { Period: [{ AdaptationSet: [{ Representation: [{}, { ContentProtection: {} }] }] }] },
      /protected/,
    ],
  ])("%j", (manifest, reason) => {
    const failure = declined(manifest);
    expect(failure?.reason ?? "").toMatch(reason ?? /^$/);
    expect(failure?.mayPass ?? false).toBe(false);
  });
});
