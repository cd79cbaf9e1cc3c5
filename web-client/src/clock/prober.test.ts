import { describe, expect, test } from "vitest";
import { HandClock } from "../../test/hand-clock";
import { Prober } from "./prober";

function prober(ask: (t1Ms: number) => boolean = () => true) {
  const clock = new HandClock(0);
  const asked: number[] = [];
  const made = new Prober(clock, clock, (t1Ms) => {
    asked.push(t1Ms);
    return ask(t1Ms);
  });
  return { clock, asked, prober: made };
}

describe("asking the time", () => {
  test("eight 60 ms apart, one a second for half a minute, then one in 2.5 s", async () => {
    const { clock, asked, prober: p } = prober();
    p.burst();
    await clock.advance(60_000);
    const gaps = asked.slice(1).map((t, i) => t - (asked[i] ?? 0));
    expect(gaps.slice(0, 7)).toEqual([60, 60, 60, 60, 60, 60, 60]);
    expect(gaps[7]).toBe(1_000);
    expect(gaps.at(-1)).toBe(2_500);
    expect(asked.length).toBeLessThan(52);
  });

  test("two reasons for one burst make one burst", async () => {
    const { clock, asked, prober: p } = prober();
    p.burst();
    await clock.advance(300);
    p.burst();
    await clock.advance(1_000);
    expect(asked.length).toBe(8);
    p.burst();
    await clock.advance(500);
    expect(asked.length).toBe(16);
  });

  test("an answer nobody asked for, or a second one, is no exchange", async () => {
    const { clock, prober: p } = prober();
    p.burst();
    await clock.advance(10);
    const reply = { type: "clock", t1Ms: 0, t2Ms: 5, t3Ms: 5, clockId: "a" } as const;
    expect(p.answered({ ...reply, t1Ms: 0.5 }, 10)).toBeUndefined();
    expect(p.answered(reply, 10)).toEqual({ t1Ms: 0, t2Ms: 5, t3Ms: 5, t4Ms: 10 });
    expect(p.answered(reply, 11)).toBeUndefined();
  });

  test("a probe that would be queued is not sent and not waited for", async () => {
    const { clock, prober: p } = prober(() => false);
    p.burst();
    await clock.advance(10);
    const reply = { type: "clock", t1Ms: 0, t2Ms: 5, t3Ms: 5, clockId: "a" } as const;
    expect(p.answered(reply, 10)).toBeUndefined();
  });

  test("answers on the way when the connection went are strangers to the next one", async () => {
    const { clock, prober: p } = prober();
    p.burst();
    p.stop();
    await clock.advance(5_000);
    const reply = { type: "clock", t1Ms: 0, t2Ms: 5, t3Ms: 5, clockId: "a" } as const;
    expect(p.answered(reply, 5_000)).toBeUndefined();
  });
});
