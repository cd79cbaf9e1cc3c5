import { describe, expect, test } from "vitest";
import { HandClock, settled } from "../../test/hand-clock";
import type { ClientFrameUnion } from "../protocol/generated";
import type { Draft } from "./commands";
import { Outbox } from "./outbox";
import { refsFrom } from "./refs";
import type { Kept } from "./unsent-store";

const chat = (text: string): Draft => ({ type: "chat", text });
const seek: Draft = { type: "seek", itemId: 1, seenSeq: 3, positionMs: 5 };

function outbox() {
  const clock = new HandClock();
  const sent: { ref: number; text?: string; type: string }[] = [];
  let reachable = true;
  let kept: readonly Kept[] = [];
  const box = new Outbox({
    nextRef: refsFrom(1_000),
    time: clock,
    timers: clock,
    serverMs: () => clock.now(),
    keep: (all) => {
      kept = all;
    },
    send: (frame: ClientFrameUnion) => {
      if (reachable) {
        sent.push(frame as never);
      }
      return reachable;
    },
  });
  return {
    clock,
    sent,
    box,
    kept: () => kept,
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
    expect(sent.map(({ ref }) => ref)).toEqual([1_001, 1_002]);
    box.done({ type: "done", ref: 1_002, seq: 9 });
    expect(await young).toEqual({ name: "done", seq: 9 });
    await clock.advance(1_000);
    expect(await old).toEqual({ name: "dropped" });
  });

  test("RP1 a control that reached the room before the cut is found among what was missed", async () => {
    const { clock, box, cut, join } = outbox();
    join();
    const given = box.give(seek);
    await clock.advance(1_000);
    cut();
    await clock.advance(5_000);
    join();
    await clock.advance(200);
    box.happened(1_001, 12);
    expect(await given).toEqual({ name: "done", seq: 12 });
  });

  test("RP1 a control given without a connection is told of after three seconds, not when it is back", async () => {
    const { clock, box, cut } = outbox();
    cut();
    void box.give(chat("a"));
    const given = box.give(seek);
    let outcome: unknown;
    void given.then((what) => {
      outcome = what;
    });
    await clock.advance(2_900);
    expect(outcome).toBeUndefined();
    await clock.advance(200);
    expect(outcome).toEqual({ name: "dropped" });
    expect(box.pending.value.map(({ ref }) => ref)).toEqual([1_001]);
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

  test("what is pending is shown until it is answered", async () => {
    const { box, join } = outbox();
    join();
    void box.give(chat("a"));
    void box.give(chat("b"));
    expect(box.pending.value.map(({ command }) => command)).toMatchObject([
      { text: "a" },
      { text: "b" },
    ]);
    box.done({ type: "done", ref: 1_001, seq: 4 });
    expect(box.pending.value.map(({ ref }) => ref)).toEqual([1_002]);
  });

  test("RP1 what was said and queued is kept until it is answered, controls are not", () => {
    const { box, kept, cut, join } = outbox();
    join();
    void box.give(chat("a"));
    void box.give(seek);
    cut();
    void box.give({ type: "addItem", media: { source: "file", address: "/media/a.webm" } });
    expect(kept().map(({ command, wasSent }) => [command.ref, wasSent])).toEqual([
      [1_001, true],
      [1_003, false],
    ]);
    join();
    expect(kept().map(({ wasSent }) => wasSent)).toEqual([true, true]);
    box.done({ type: "done", ref: 1_001, seq: 4 });
    box.done({ type: "done", ref: 1_003, seq: 5 });
    expect(kept()).toEqual([]);
  });

  test("RP1 what a page gave before it was loaded again goes first, with its old refs", () => {
    const { box, sent, join } = outbox();
    const command = { type: "chat", ref: 7, text: "from before" } as const;
    box.restore([{ command, wasSent: true, givenAtMs: 1 }]);
    void box.give(chat("now"));
    expect(box.pending.value.map(({ ref }) => ref)).toEqual([7, 1_001]);
    join();
    expect(sent.map(({ ref }) => ref)).toEqual([7, 1_001]);
  });

  test("RP1 what the room shows to be done is not said again from another seat", async () => {
    const { box, sent, cut, join } = outbox();
    join();
    const there = box.give(chat("there"));
    cut();
    void box.give(chat("not there"));
    box.forgetDone(({ command }) => command.type === "chat" && command.text === "there");
    expect(await there).toMatchObject({ name: "done" });
    join();
    expect(sent.map(({ text }) => text)).toEqual(["there", "not there"]);
  });

  test("when it is over every promise is kept, and later ones at once", async () => {
    const { box, kept, join } = outbox();
    join();
    const given = box.give(chat("a"));
    box.over();
    await settled();
    expect(kept().length).toBe(1); // for a page that comes later
    expect(await given).toEqual({ name: "dropped" });
    expect(await box.give(chat("b"))).toEqual({ name: "dropped" });
  });
});
