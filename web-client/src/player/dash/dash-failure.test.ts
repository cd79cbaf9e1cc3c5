import { describe, expect, test } from "vitest";
import { codeOf, type Failure } from "../feed";
import { declined, failureOf, isOutOfReach, type Trouble } from "./dash-failure";

const trouble = (code: number, status?: number): Trouble => ({
  code,
  ...(status !== undefined && { data: { response: { status } } }),
});

describe("what an error of dash.js means to a viewer", () => {
  test.each([
    [25, 404, "no-stream 404", false],
    [27, 404, "no-part 404", false],
    [28, 403, "stream-refused 403", false],
    [27, 503, "stream-troubled 503", true],
    [25, 0, "stream-unreachable", true],
    [25, undefined, "stream-unreachable", true],
    [2, undefined, "stream-unreachable", true],
    [10, undefined, "not-dash", false],
    [31, undefined, "not-dash", false],
  ])("%i with %s", (code, status, reason, mayPass) => {
    expect(failureOf(trouble(code, status))).toMatchObject({ reason, mayPass });
  });

  test.each([
    [32, /codec/],
    [35, /codec/],
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
