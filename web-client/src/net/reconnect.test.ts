import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedPauseMs, backoffMs } from "./backoff";
import { firstState, type LinkInput, type LinkState, step } from "./reconnect";

const closed = (number: number, more: object = {}): LinkInput => ({
  name: "closed",
  number,
  isOurDoing: false,
  nowMs: 0,
  random: 0.5,
  ...more,
});
const woke: LinkInput = { name: "woke", isStuck: false };

const run = (...inputs: LinkInput[]): LinkState => inputs.reduce(step, firstState);

describe("pauses", () => {
  test("they double, are jittered downwards only, and stop at ten seconds", () => {
    expect(backoffMs(1, 1)).toBe(200);
    expect(backoffMs(1, 0)).toBe(100);
    expect(backoffMs(4, 1)).toBe(1_600);
    expect(backoffMs(50, 1)).toBe(10_000);
    expect(backoffMs(5_000, 0)).toBe(5_000);
  });

  test("what the server asks for is never shortened", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 60_000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (asked, random) => askedPauseMs(asked, random) >= asked,
      ),
    );
    expect(askedPauseMs(-5, 0)).toBe(0);
    expect(askedPauseMs(1e12, 0)).toBe(120_000);
  });
});

describe("closes", () => {
  test("4500 to 4999 are for good, known to this page or not", () => {
    expect(run(closed(4504))).toEqual({ name: "closed", code: "replaced", message: "" });
    expect(run(closed(4777))).toMatchObject({ name: "closed", code: "unknown" });
    expect(run(closed(4505, { code: "no-such-room", message: "gone" }))).toEqual({
      name: "closed",
      code: "no-such-room",
      message: "gone",
    });
  });

  test.each([1000, 1001, 1006, 1011, 1012, 4000, 4001, 4003, 4499, 4999 + 1])(
    "%i comes back",
    (number) => {
      expect(run(closed(number)).name).toBe("waiting");
    },
  );

  test("nothing moves a link that is closed for good", () => {
    const inputs = fc.constantFrom<LinkInput>(
      woke,
      { name: "due" },
      { name: "seated", nowMs: 1 },
      { name: "abandoned", nowMs: 1, random: 0 },
      { name: "left" },
      closed(1006),
      { name: "refused", code: "busy", message: "", random: 0 },
    );
    fc.assert(
      fc.property(fc.array(inputs), (more) => {
        expect(run(closed(4506), ...more)).toEqual(run(closed(4506)));
      }),
    );
  });

  test("the server's own pause is kept, even when somebody looks", () => {
    const waiting = run(closed(4000, { retryAfterMs: 2_000 }));
    expect(waiting).toMatchObject({ name: "waiting", asked: true });
    expect(waiting.name === "waiting" && waiting.delayMs).toBeGreaterThanOrEqual(2_000);
    expect(step(waiting, woke)).toBe(waiting);
  });
});

describe("a second socket", () => {
  const seated = run({ name: "seated", nowMs: 0 });
  const doubted = step(seated, { name: "doubted" });
  const asked = step(doubted, { name: "spare-opened" });
  const abandoned: LinkInput = { name: "abandoned", nowMs: 60_000, random: 0.5 };

  test("is opened beside one that says nothing, once, and only where there is a seat", () => {
    expect(doubted).toMatchObject({ name: "seated", spare: "opening" });
    expect(step(doubted, { name: "doubted" })).toBe(doubted);
    const lined = run({ name: "lined", nowMs: 0 });
    expect(step(lined, { name: "doubted" })).toBe(lined);
    expect(step(firstState, { name: "doubted" })).toBe(firstState);
  });

  test("is given up when the first one answers before it asked for the seat, and not after", () => {
    expect(step(doubted, { name: "heard" })).toEqual(seated);
    expect(asked).toMatchObject({ spare: "asked" });
    expect(step(asked, { name: "heard" })).toBe(asked);
  });

  test("ST5 is the one the server means when it closes the first one as replaced", () => {
    expect(step(asked, closed(4504))).toMatchObject({ name: "connecting" });
    expect(step(doubted, closed(4504))).toMatchObject({ name: "closed", code: "replaced" });
    expect(step(seated, closed(4504))).toMatchObject({ name: "closed", code: "replaced" });
  });

  test("ST5 a hello of ours that came late on a socket given up is our own doing too", () => {
    expect(step(seated, closed(4504, { isOurDoing: true }))).toMatchObject({ name: "waiting" });
    expect(step(seated, closed(4506, { isOurDoing: true })).name).toBe("closed");
  });

  test.each([doubted, asked])("goes on when the first one is dead or closed: $spare", (state) => {
    expect(step(state, abandoned)).toMatchObject({ name: "connecting", attempt: 1 });
    expect(step(state, closed(1006))).toMatchObject({ name: "connecting" });
  });

  test("that came to nothing changes nothing about the first", () => {
    expect(step(asked, { name: "spare-lost" })).toEqual(seated);
    expect(step(seated, { name: "spare-lost" })).toBe(seated);
  });

  test("is not waited for when the server says when to come back", () => {
    const restarting = closed(4000, { code: "restarting", retryAfterMs: 2_000 });
    expect(step(asked, restarting)).toMatchObject({ name: "waiting", asked: true });
  });
});

describe("the trouble", () => {
  const restarting = closed(4000, { code: "restarting", retryAfterMs: 2_000, nowMs: 60_000 });
  const seated: LinkInput = { name: "seated", nowMs: 0 };

  test("is the server's restart until it has been tried for long", () => {
    const down = run(seated, restarting, { name: "due" }, closed(1006), { name: "due" });
    expect(down).toMatchObject({ name: "connecting", trouble: "restarting" });
    const tries = Array.from({ length: 8 }, () => [closed(1006), { name: "due" } as const]).flat();
    expect(tries.reduce(step, down)).toMatchObject({ trouble: "unreachable" });
  });

  test("is what the server said, or that it can't be reached", () => {
    expect(firstState).toMatchObject({ trouble: "none" });
    expect(run(seated, closed(1006))).toMatchObject({ trouble: "unreachable" });
    expect(run(seated, closed(4004, { code: "busy" }))).toMatchObject({ trouble: "busy" });
  });
});

describe("coming back", () => {
  test("an attempt that hangs is begun anew when the network comes back", () => {
    const stuck: LinkInput = { name: "woke", isStuck: true };
    const connecting = run(closed(1006), { name: "due" });
    expect(step(connecting, woke)).toBe(connecting);
    const again = step(connecting, stuck);
    expect(again).not.toBe(connecting);
    expect(again).toEqual(connecting);
    expect(run({ name: "seated", nowMs: 0 }, stuck).name).toBe("seated");
  });

  test("a returning network or a looking person ends our own pause at once", () => {
    expect(run(closed(1006), woke)).toMatchObject({ name: "connecting", attempt: 1 });
  });

  test("waking means nothing to a link that holds", () => {
    const seated = run({ name: "seated", nowMs: 0 });
    expect(step(seated, woke)).toBe(seated);
  });

  test("a link that held begins to count anew, one that fell at once does not", () => {
    const seated = run(
      closed(1006),
      { name: "due" },
      closed(1006),
      { name: "due" },
      {
        name: "seated",
        nowMs: 1_000,
      },
    );
    expect(seated).toMatchObject({ name: "seated", attempt: 2 });
    expect(step(seated, closed(1006, { nowMs: 2_000 }))).toMatchObject({ attempt: 3 });
    expect(step(seated, closed(1006, { nowMs: 60_000 }))).toMatchObject({ attempt: 1 });
  });

  test("a socket we gave up is replaced at once, but not again and again", () => {
    const seated = run({ name: "seated", nowMs: 0 });
    const again = step(seated, { name: "abandoned", nowMs: 60_000, random: 0.5 });
    expect(again).toMatchObject({ name: "connecting", attempt: 1 });
    const seatedAgain = step(again, { name: "seated", nowMs: 60_100 });
    const third = step(seatedAgain, { name: "abandoned", nowMs: 60_200, random: 0.5 });
    expect(third).toMatchObject({ name: "waiting", attempt: 2 });
  });

  test("ST1 a place in the line is not given up for what passes, and a line that held was a good one", () => {
    const lined = run({ name: "lined", nowMs: 0 });
    expect(lined).toMatchObject({ name: "lined", attempt: 0 });
    expect(step(lined, { name: "lined", nowMs: 9 })).toBe(lined);
    expect(step(lined, woke)).toBe(lined);
    const refused = (code: "too-fast" | "room-locked"): LinkInput => ({
      name: "refused",
      code,
      message: "m",
      random: 0.5,
    });
    expect(step(lined, refused("too-fast"))).toBe(lined);
    expect(step(lined, refused("room-locked")).name).toBe("refused");
    const dropped = step({ ...lined, attempt: 7 } as LinkState, closed(1006, { nowMs: 60_000 }));
    expect(dropped).toMatchObject({ name: "waiting", attempt: 1 });
    expect(step(lined, { name: "seated", nowMs: 5 }).name).toBe("seated");
  });

  test("ST1 a full room is for the person to decide, a busy one is tried again", () => {
    const refused = (code: "room-full" | "busy"): LinkInput => ({
      name: "refused",
      code,
      message: "m",
      random: 0.5,
    });
    expect(run(refused("room-full"))).toEqual({ name: "refused", code: "room-full", message: "m" });
    expect(run(refused("busy")).name).toBe("waiting");
  });
});
