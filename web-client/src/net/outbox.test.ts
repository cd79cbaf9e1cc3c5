import { describe, expect, test } from "vitest";
import { HandClock, settled } from "../../test/hand-clock";
import type { ClientFrameUnion } from "../protocol/generated";
import { type Draft, Outbox } from "./outbox";
import { refsFrom } from "./refs";

const chat = (text: string): Draft => ({ type: "chat", text });
const seek: Draft = { type: "seek", itemId: 1, seenSeq: 3, positionMs: 5 };

function outbox() {
  const clock = new HandClock();
  const sent: { ref: number; text?: string; type: string }[] = [];
  let reachable = true;
  const box = new Outbox(refsFrom(1_000), clock, clock, (frame: ClientFrameUnion) => {
    if (reachable) {
      sent.push(frame as never);
    }
    return reachable;
  });
  return {
    clock,
    sent,
    box,
    cut() {
      reachable = false;
      box.disconnected();
    },
    join() {
      reachable = true;
      box.connected();
    },
  };
}

describe("commands", () => {
  test("RP1 refs increase, from the calendar on", () => {
    const { box, sent, join } = outbox();
    join();
    void box.give(chat("a"));
    void box.give(chat("b"));
    expect(sent.map(({ ref }) => ref)).toEqual([1_001, 1_002]);
    expect(Number.isSafeInteger(refsFrom(Date.now() + 0.7)())).toBe(true);
  });

  test("each is answered for itself; an answer to nothing is nothing", async () => {
    const { box, join } = outbox();
    join();
    const first = box.give(chat("a"));
    const second = box.give(chat("b"));
    box.refused({ type: "refused", ref: 1_002, code: "too-fast", message: "slower" });
    box.done({ type: "done", ref: 1_001, seq: 8 });
    box.done({ type: "done", ref: 77, seq: 8 });
    box.refused({ type: "refused", code: "too-fast", message: "reaction" });
    expect(await first).toEqual({ name: "done", seq: 8 });
    expect(await second).toEqual({ name: "refused", code: "too-fast", message: "slower" });
  });

  test("RP1 what was unanswered goes out again with the same ref, and only once each time", () => {
    const { box, sent, cut, join } = outbox();
    join();
    void box.give(chat("a"));
    cut();
    void box.give(chat("b"));
    join();
    expect(sent.map(({ ref, text }) => [ref, text])).toEqual([
      [1_001, "a"],
      [1_001, "a"],
      [1_002, "b"],
    ]);
    box.done({ type: "done", ref: 1_001, seq: 5 });
    cut();
    join();
    expect(sent.slice(3).map(({ ref }) => ref)).toEqual([1_002]);
  });

  test("RP1 an own control older than three seconds is dropped when the link comes back", async () => {
    const { clock, box, sent, cut, join } = outbox();
    join();
    const old = box.give(seek);
    cut();
    await clock.advance(2_000);
    const young = box.give(seek);
    await clock.advance(1_500);
    join();
    expect(await old).toEqual({ name: "dropped" });
    expect(sent.map(({ ref }) => ref)).toEqual([1_001, 1_002]);
    box.done({ type: "done", ref: 1_002, seq: 9 });
    expect(await young).toEqual({ name: "done", seq: 9 });
  });

  test("RP1 putting another film on is of its moment too, queueing one is not", async () => {
    const { clock, box, sent, cut, join } = outbox();
    cut();
    const media = { source: "file", address: "/media/a.webm" } as const;
    const cue = box.give({ type: "cue", media });
    const next = box.give({ type: "next", itemId: 1 });
    void box.give({ type: "addItem", media });
    void box.give({ type: "settings", title: "Later" });
    void box.give({ type: "rename", name: "Ana" });
    await clock.advance(60_000);
    join();
    expect(await cue).toEqual({ name: "dropped" });
    expect(await next).toEqual({ name: "dropped" });
    expect(sent.map(({ type }) => type)).toEqual(["addItem", "settings", "rename"]);
  });

  test("RP1 at most fifty come again, the newest, no faster than a person may send", async () => {
    const { clock, box, sent, cut, join } = outbox();
    cut();
    const outcomes = Array.from({ length: 60 }, (_, i) => box.give(chat(`${i}`)));
    join();
    expect(await outcomes[9]).toEqual({ name: "dropped" });
    expect(sent[0]?.text).toBe("10");
    expect(sent.length).toBeLessThanOrEqual(10);
    await clock.advance(10_000);
    expect(sent.length).toBeLessThanOrEqual(30);
    await clock.advance(15_000);
    expect(sent.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, i) => `${i + 10}`));
  });

  test("what is given while others wait their turn goes behind them", async () => {
    const { clock, box, sent, cut, join } = outbox();
    cut();
    for (let i = 0; i < 12; i++) {
      void box.give(chat(`${i}`));
    }
    join();
    void box.give(chat("last"));
    await clock.advance(5_000);
    expect(sent.at(-1)?.text).toBe("last");
    const refs = sent.map(({ ref }) => ref);
    expect(refs).toEqual(refs.toSorted((a, b) => a - b));
  });

  test("when it is over every promise is kept, and later ones at once", async () => {
    const { box, join } = outbox();
    join();
    const given = box.give(chat("a"));
    box.over();
    await settled();
    expect(await given).toEqual({ name: "dropped" });
    expect(await box.give(chat("b"))).toEqual({ name: "dropped" });
  });
});
