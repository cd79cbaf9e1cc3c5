import { describe, expect, it } from "vitest";
import { findingWords, type Outage, outageWords } from "./connection";

const sinceMs = new Date(2026, 1, 3, 21, 4, 5).getTime();
const told = (ms: number, more: Partial<Outage> = {}) =>
  outageWords({
    trouble: "unreachable",
    online: true,
    sinceMs,
    nowMs: sinceMs + ms,
    isRunning: true,
    ...more,
  });

describe("what is said about a lost connection", () => {
  it("is little at first, and when it began once it lasts", () => {
    expect(told(2_000)).toBe("Reconnecting. The film plays on; your seat is kept for a minute.");
    expect(told(12_000)).toMatch(/^No connection since .*0?4.*; we keep trying\. The film/u);
  });

  it("promises no seat that may be gone", () => {
    expect(told(70_000)).toMatch(/your name and what you write are kept\.$/u);
    expect(told(70_000)).not.toMatch(/seat/u);
  });

  it("promises no film that stands", () => {
    expect(told(0, { isRunning: false })).toBe("Reconnecting. Your seat is kept for a minute.");
  });

  it("names the device's own trouble before the server's", () => {
    expect(told(0, { online: false, trouble: "restarting" })).toMatch(/^You are offline\./u);
    expect(told(0, { trouble: "restarting" })).toMatch(/^The server is starting again\. Back in/u);
    expect(told(0, { trouble: "busy" })).toMatch(/^The server is very busy/u);
  });

  it("is as honest before the first seat", () => {
    expect(findingWords("none", true)).toBe("Finding your seat…");
    expect(findingWords("unreachable", true)).toMatch(/can’t be reached/u);
    expect(findingWords("none", false)).toMatch(/offline/u);
  });
});
