import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dice } from "../../test/dice";
import { HandClock } from "../../test/hand-clock";
import type { Weather } from "../../test/route";
import { TimedPage } from "../../test/timed-page";
import { SLEW_PER_MS } from "./slew";
import { TimeKeeping } from "./time-keeping";

/** What an estimate believes of two clocks that are not being set, a little more than the worst of them. */
const MOST_DRIFT = 150e-6;

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const worlds = fc.record({
  seed: fc.integer(),
  offsetMs: number(-1e6, 1e6),
  driftPpm: number(-100, 100),
  upMs: number(1, 300),
  downMs: number(1, 300),
  jitterMs: number(0, 15),
  bloatMs: fc.constantFrom(0, 0, 200),
});
type Simulated = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

const happenings = fc.constantFrom(
  "nothing",
  "reconnect",
  "restart",
  "sleep",
  "late",
  "up+",
  "up-",
  "down+",
  "down-",
);
type Happening = typeof happenings extends fc.Arbitrary<infer H> ? H : never;

/** A page in such a world; the download queue is full in 10 of 25 s. */
function pageIn(world: Simulated) {
  const clock = new HandClock(1_000);
  const shift = { upMs: 0, downMs: 0 };
  const page = new TimedPage({
    clock,
    random: dice(world.seed),
    offset: (localMs) => world.offsetMs + (localMs * world.driftPpm) / 1e6,
    weather: (localMs): Weather => ({
      upMs: Math.max(1, world.upMs + shift.upMs),
      downMs:
        Math.max(1, world.downMs + shift.downMs) +
        ((localMs + world.seed) % 25_000 < 10_000 ? world.bloatMs : 0),
      jitterMs: world.jitterMs,
      loss: 0.01,
    }),
  });
  const happen = async (what: Happening) => {
    switch (what) {
      case "nothing":
        return;
      case "reconnect":
        page.connect();
        return;
      case "restart":
        page.restartServer(-4_321);
        return;
      case "sleep": // the page's clock stands still, the calendar's does not
        page.sleptMs += 60_000;
        return;
      case "late": // the page's clock goes on, but nothing runs
        await clock.sleep(20_000);
        return;
      case "up+":
        shift.upMs += 40;
        return;
      case "up-":
        shift.upMs -= 40;
        return;
      case "down+":
        shift.downMs += 40;
        return;
      case "down-":
        shift.downMs -= 40;
        return;
    }
  };
  return { page, clock, happen };
}

/** Time keeping alone, with answers given by hand. */
function keepingOn(clock: HandClock, sleptMs: () => number) {
  const keeping = new TimeKeeping(clock, clock, {
    ask: () => true,
    calendarMs: () => clock.now() + sleptMs(),
    slept: () => {},
  });
  return {
    clock: keeping.clock,
    begin: () => keeping.prober.burst(),
    answer: (t1Ms: number, serverMs: number, t4Ms: number, clockId = "c1") =>
      keeping.answered({ type: "clock", t1Ms, t2Ms: serverMs, t3Ms: serverMs, clockId }, t4Ms),
  };
}

const calm: Simulated = {
  seed: 8,
  offsetMs: -3e5,
  driftPpm: 40,
  upMs: 60,
  downMs: 60,
  jitterMs: 3,
  bloatMs: 0,
};

/** How far the truth was beyond the bound, and how fast settled time ran, at worst. */
async function live(world: Simulated, happened: readonly Happening[]) {
  const { page, clock, happen } = pageIn(world);
  const { clock: known } = page.keeping;
  const worst = { beyondBoundMs: 0, slowest: 1, fastest: 1, boundsSeen: 0 };
  page.connect();
  for (const what of happened) {
    let last: { atMs: number; serverMs: number; changes: number } | undefined;
    for (let i = 0; i < 100; i++) {
      await clock.advance(230);
      const boundMs = known.errorMs();
      if (boundMs !== undefined && known.clockId === page.clockId) {
        const beyondMs = Math.abs(page.errorMs) - boundMs;
        worst.beyondBoundMs = Math.max(worst.beyondBoundMs, beyondMs);
        worst.boundsSeen += 1;
      }
      const { changes } = page;
      const now = { atMs: clock.now(), serverMs: known.nowMs(), changes };
      if (known.isSettled && last?.changes === changes) {
        const ran = (now.serverMs - last.serverMs) / (now.atMs - last.atMs);
        worst.slowest = Math.min(worst.slowest, ran);
        worst.fastest = Math.max(worst.fastest, ran);
      }
      last = known.isSettled ? now : undefined;
    }
    await happen(what);
    await clock.advance(500); // a sleep is noticed at the watch's next turn, not before
  }
  page.keeping.dispose();
  return worst;
}

describe("whatever the clocks, the network and what happens", () => {
  test("the truth is within the bound, and settled time never runs backwards", async () => {
    const three = fc.array(happenings, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(worlds, three, async (world, happened) => {
        const { beyondBoundMs, slowest, fastest, boundsSeen } = await live(world, happened);
        expect(beyondBoundMs).toBeLessThan(0.01);
        expect(slowest).toBeGreaterThan(1 - SLEW_PER_MS - MOST_DRIFT);
        expect(fastest).toBeLessThan(1 + SLEW_PER_MS + MOST_DRIFT);
        expect(boundsSeen).toBeGreaterThan(200);
      }),
      { numRuns: 30, seed: 11, endOnFailure: true },
    );
  });
});

/** How wrong the time is beyond half the asymmetry of the route, for many worlds. */
async function errorsAfter(ms: number, world: Partial<Simulated> = {}): Promise<number[]> {
  const errors: number[] = [];
  for (let seed = 1; seed <= 40; seed++) {
    const random = dice(seed);
    const w = {
      ...calm,
      seed,
      driftPpm: random() * 200 - 100,
      upMs: 5 + random() * 95,
      downMs: 5 + random() * 95,
      jitterMs: 1 + random() * 8,
      ...world,
    };
    const { page, clock } = pageIn(w);
    page.connect();
    await clock.advance(ms);
    errors.push(Math.abs(page.errorMs - (w.upMs - w.downMs) / 2));
    page.keeping.dispose();
  }
  return errors.sort((a, b) => a - b);
}

describe("how close it comes", () => {
  test("after a minute, half within 0.3 ms of what can be known and 95 % within 1 ms", async () => {
    const errors = await errorsAfter(60_000);
    expect(errors[20]).toBeLessThan(0.3);
    expect(errors[37]).toBeLessThan(1);
  });

  test("with a full download queue in 40 % of the time it takes little more", async () => {
    const errors = await errorsAfter(60_000, { bloatMs: 200 });
    expect(errors[20]).toBeLessThan(0.5);
    expect(errors[37]).toBeLessThan(2);
  });
});

describe("another route", () => {
  for (const what of ["up+", "down+"] as const) {
    test(`${what}: a delay that grows by 40 ms leaves the time where it is, for minutes`, async () => {
      const { page, clock, happen } = pageIn(calm);
      page.connect();
      await clock.advance(60_000);
      await happen(what);
      for (let i = 0; i < 20; i++) {
        await clock.advance(15_000);
        expect(Math.abs(page.errorMs)).toBeLessThan(1);
      }
      expect(page.changes).toBe(0);
    });
  }

  for (const what of ["up-", "down-"] as const) {
    test(`${what}: a delay that shrinks by 40 ms moves it to the middle, as fast as it slews`, async () => {
      const { page, clock, happen } = pageIn(calm);
      page.connect();
      await clock.advance(60_000);
      await happen(what);
      await clock.advance(45_000);
      const asymmetry = what === "up-" ? -20 : 20;
      expect(Math.abs(page.errorMs - asymmetry)).toBeLessThan(1);
      expect(page.changes).toBe(0);
    });
  }

  test("a gap of 25 ms and more is closed at once, and the film is to be looked at again", async () => {
    const { page, clock, happen } = pageIn({ ...calm, upMs: 100 });
    page.connect();
    await clock.advance(10_000);
    await happen("up-");
    await happen("up-");
    await clock.advance(5_000);
    expect(page.changes).toBe(1);
    expect(Math.abs(page.errorMs + 20)).toBeLessThan(2);
  });
});

describe("sleep", () => {
  for (const what of ["sleep", "late"] as const) {
    test(`${what}: the time is in doubt until a burst has settled it`, async () => {
      const { page, clock, happen } = pageIn(calm);
      page.connect();
      await clock.advance(30_000);
      expect(page.keeping.clock.isSettled).toBe(true);
      await happen(what);
      await clock.advance(501);
      expect(page.keeping.clock.isSettled).toBe(false);
      await clock.advance(1_500);
      expect(page.keeping.clock.isSettled).toBe(true);
      expect(Math.abs(page.errorMs)).toBeLessThan(5);
    });
  }

  test("a clock that stood still proves nothing until somebody was asked again", async () => {
    const { page, clock, happen } = pageIn(calm);
    page.connect();
    await clock.advance(30_000);
    await happen("sleep");
    await clock.advance(501);
    expect(page.keeping.clock.isKnown).toBe(true);
    expect(page.keeping.clock.errorMs()).toBeUndefined();
  });

  test("a question from before a sleep and its answer from after it prove nothing", async () => {
    const clock = new HandClock(0);
    let sleptMs = 0;
    const keeping = keepingOn(clock, () => sleptMs);
    keeping.begin();
    await clock.advance(10);
    sleptMs = 60_000; // between question and answer, 10 ms by our clock
    keeping.answer(0, sleptMs + 5, 12);
    expect(keeping.clock.isKnown).toBe(false);
  });
});

test("an answer that nobody waits for does not bring another clock", async () => {
  const clock = new HandClock(0);
  const keeping = keepingOn(clock, () => 0);
  keeping.begin();
  await clock.advance(20);
  keeping.answer(0, 5, 20);
  keeping.answer(0.5, 5, 20, "stranger");
  expect(keeping.clock.clockId).toBe("c1");
  expect(keeping.clock.isKnown).toBe(true);
});
