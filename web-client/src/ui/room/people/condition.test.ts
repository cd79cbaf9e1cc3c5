import { describe, expect, it } from "vitest";
import type { MediaSource, Member } from "../../../protocol/generated";
import { preciseWords, seenAs } from "./condition";

const ana: Member = { memberId: 1, name: "Ana", role: "host", seat: 1, connection: "here" };

describe("how somebody is seen", () => {
  it("is away whatever the last presence said", () => {
    const away: Member = { ...ana, connection: "away" };
    expect(seenAs(away, { memberId: 1, condition: "playing", skewMs: 0 })).toEqual({
      name: "away",
      words: "away, seat kept",
    });
    const until = seenAs({ ...away, heldUntilMs: 1_700_000_000_000 }, undefined).words;
    expect(until).toMatch(/^away, seat kept until .*\d/u);
  });

  it("is the same sight, to the object, as long as only the milliseconds change", () => {
    const seen = (skewMs: number) => seenAs(ana, { memberId: 1, condition: "playing", skewMs });
    expect(seen(-3)).toBe(seen(12));
    expect(seen(-3)).not.toBe(seen(900));
  });

  it("is here before anything is known", () => {
    expect(seenAs(ana, undefined).words).toBe("here");
  });

  it.each([
    [{ condition: "playing", skewMs: -3, clockErrorMs: 1.2 }, "in step, ±4 ms"],
    [{ condition: "playing", skewMs: -900 }, "catching up, 900 ms behind"],
    [{ condition: "playing", skewMs: Number.NaN }, "catching up, a while ahead"],
    [{ condition: "playing" }, "watching"],
    [{ condition: "stalled" }, "stalled, loading more"],
    [{ condition: "suspended" }, "not watching just now"],
    [{ condition: "suspended", why: "ad" }, "in an ad"],
    [{ condition: "suspended", failure: "removed" }, "can’t play this: it is not there"],
  ] as const)("%j", (presence, words) =>
    expect(preciseWords(ana, { memberId: 1, ...presence })).toBe(words),
  );

  it("SO6 a service's player is in step as near as it is kept", () => {
    const at = (skewMs: number, source?: MediaSource) =>
      seenAs(ana, { memberId: 1, condition: "playing", skewMs }, source).words;
    expect(at(80)).toBe("catching up");
    expect(at(80, "youtube")).toBe("in step");
    expect(at(120, "vimeo")).toBe("catching up");
    expect(at(100, "vimeo")).toBe("in step");
    expect(at(100, "twitch")).toBe("in step");
  });
});
