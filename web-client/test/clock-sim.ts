import { type Exchange, lowerBound, roundTrip, upperBound } from "../src/clock/exchange";
import { nextProbeInMs } from "../src/clock/probe-schedule";
import { ServerClock } from "../src/clock/server-clock";
import { dice } from "./dice";
import { trueOffset } from "./network";
import { Lane, type Weather } from "./route";

// Eight pages, round trips of 20 to 200 ms, the same both ways; heavy-tailed jitter, one message in a
// hundred lost, 30 ppm. The page's reports and the room's presences travel in the same lanes.
const ROOMS = Number(process.env.ROOMS ?? 40);
const PAGES = 8;
const MARKS_MS = [1_000, 10_000, 120_000, 600_000];
const PAIR_MS = 25;

interface Estimator {
  hear(exchange: Exchange): void;
  offsetAt(localMs: number): number;
}

function ours(): Estimator {
  const clock = new ServerClock({ now: () => 0 });
  return { hear: (e) => clock.hear(e), offsetAt: (t) => clock.offsetAt(t) };
}

/** The best round trip of the last eight, as most programs do it. */
function bestRoundTrip(): Estimator {
  const last: Exchange[] = [];
  return {
    hear(exchange) {
      last.push(exchange);
      last.splice(0, last.length - 8);
    },
    offsetAt() {
      const best = last.toSorted((a, b) => roundTrip(a) - roundTrip(b))[0];
      return best === undefined ? 0 : (upperBound(best) + lowerBound(best)) / 2;
    },
  };
}

/** So late that its bound of that side says nothing. */
const VOID_MS = 5_000;
const withoutUp = (e: Exchange): Exchange => ({ ...e, t1Ms: e.t1Ms - VOID_MS });
const withoutDown = (e: Exchange): Exchange => ({ ...e, t4Ms: e.t4Ms + VOID_MS });

/** Huygens: a direction of a pair counts only if both took as long, within 3 ms, once one pair has. */
function pure(inner: Estimator): Estimator {
  let first: Exchange | undefined;
  let [hadUp, hadDown] = [false, false];
  return {
    offsetAt: (t) => inner.offsetAt(t),
    hear(second) {
      const pair = first;
      if (pair === undefined || Math.abs(second.t1Ms - pair.t1Ms - PAIR_MS) > 1) {
        first = second;
        return;
      }
      first = undefined;
      const isUpPure = !hadUp || Math.abs(upperBound(second) - upperBound(pair)) <= 3;
      const isDownPure = !hadDown || Math.abs(lowerBound(second) - lowerBound(pair)) <= 3;
      hadUp ||= Math.abs(upperBound(second) - upperBound(pair)) <= 3;
      hadDown ||= Math.abs(lowerBound(second) - lowerBound(pair)) <= 3;
      for (const e of [pair, second]) {
        if (isUpPure || isDownPure) {
          inner.hear(isUpPure ? (isDownPure ? e : withoutDown(e)) : withoutUp(e));
        }
      }
    },
  };
}

/** What came right after another message that left long before it had waited behind a hole. */
function withHeadOfLineRule(inner: Estimator): Estimator {
  let before: Exchange | undefined;
  return {
    offsetAt: (t) => inner.offsetAt(t),
    hear(e) {
      const isQueued =
        before !== undefined && e.t4Ms - before.t4Ms < 2 && e.t3Ms - before.t3Ms > 10;
      before = e;
      inner.hear(isQueued ? withoutDown(e) : e);
    },
  };
}

/** What took twice the best round trip and 100 ms more is dropped. */
function withRoundTripRule(inner: Estimator): Estimator {
  const trips: number[] = [];
  return {
    offsetAt: (t) => inner.offsetAt(t),
    hear(e) {
      trips.push(roundTrip(e));
      trips.splice(0, trips.length - 60);
      if (roundTrip(e) <= 2 * Math.min(...trips) + 100) {
        inner.hear(e);
      }
    },
  };
}

/** The page's schedule, or the same number of probes in pairs. */
function probes(isInPairs: boolean): number[] {
  const times: number[] = [];
  const forMs = (MARKS_MS.at(-1) ?? 0) + 1_000;
  for (let t = 0, sent = 1; t < forMs; sent += 1) {
    times.push(t);
    const pause = nextProbeInMs(sent, t);
    if (isInPairs) {
      times.push(t + PAIR_MS);
    }
    t += isInPairs ? 2 * pause : pause;
  }
  return times;
}

function converse(
  weatherAt: (localMs: number) => Weather,
  offsetAt: (localMs: number) => number,
  asked: readonly number[],
  random: () => number,
): Exchange[] {
  const endMs = asked.at(-1) ?? 0;
  const regular = (everyMs: number) => {
    const first = random() * everyMs;
    return Array.from({ length: Math.ceil((endMs - first) / everyMs) }, (_, i) => ({
      sentMs: first + i * everyMs,
      exchange: undefined,
    }));
  };
  const inOrder = <T extends { sentMs: number }>(messages: T[]) =>
    messages.sort((a, b) => a.sentMs - b.sentMs);
  const through = (sentMs: number, nextMs: number | undefined, way: "upMs" | "downMs") => {
    const weather = weatherAt(sentMs);
    return lanes[way].arrival(weather, weather[way], sentMs, nextMs);
  };
  const lanes = { upMs: new Lane(random), downMs: new Lane(random) };
  const up = inOrder([
    ...asked.map((sentMs) => ({ sentMs, exchange: { t1Ms: sentMs } })),
    ...regular(2_000),
  ]);
  const answers = up.flatMap(({ sentMs, exchange }, i) => {
    const here = through(sentMs, up[i + 1]?.sentMs, "upMs");
    const leftMs = here + random() * 0.2;
    const [t2Ms, t3Ms] = [here + offsetAt(here), leftMs + offsetAt(leftMs)];
    return exchange === undefined
      ? []
      : [{ sentMs: leftMs, exchange: { ...exchange, t2Ms, t3Ms } }];
  });
  const down = inOrder([...answers, ...regular(1_000)]);
  return down.flatMap(({ sentMs, exchange }, i) => {
    const t4Ms = through(sentMs, down[i + 1]?.sentMs, "downMs");
    return exchange === undefined ? [] : [{ ...exchange, t4Ms }];
  });
}

/** The error of one page's time at each mark. */
function errorsOf(seed: number, make: () => Estimator, isInPairs: boolean, isBloated: boolean) {
  const random = dice(seed);
  const oneWayMs = 10 + random() * 90;
  const jitterMs = 1 + random() * 8;
  const phase = random() * 25_000;
  const truth = { offsetMs: random() * 2e6 - 1e6, driftPpm: random() * 60 - 30 };
  const offsetAt = (t: number) => trueOffset(truth, t);
  const weatherAt = (t: number): Weather => ({
    upMs: oneWayMs,
    downMs: oneWayMs + (isBloated && (t + phase) % 25_000 < 10_000 ? 200 : 0),
    jitterMs,
    loss: 0.01,
  });
  const exchanges = converse(weatherAt, offsetAt, probes(isInPairs), random);
  const estimator = make();
  let heard = 0;
  return MARKS_MS.map((markMs) => {
    for (let e = exchanges[heard]; e !== undefined && e.t4Ms <= markMs; e = exchanges[heard]) {
      estimator.hear(e);
      heard += 1;
    }
    return estimator.offsetAt(markMs) - offsetAt(markMs);
  });
}

/** How far apart the two of eight are that are furthest apart: median and 95th percentile over rooms. */
function row(make: () => Estimator, isInPairs: boolean, isBloated: boolean): string[] {
  const rooms = Array.from({ length: ROOMS }, (_, room) =>
    Array.from({ length: PAGES }, (_, page) =>
      errorsOf(room * 101 + page * 7 + 1, make, isInPairs, isBloated),
    ),
  );
  return MARKS_MS.map((_, mark) => {
    const apart = rooms
      .map((pages) => pages.map((errors) => errors[mark] ?? 0))
      .map((errors) => Math.max(...errors) - Math.min(...errors))
      .sort((a, b) => a - b);
    const at = (share: number) => (apart[Math.ceil(apart.length * share) - 1] ?? 0).toFixed(2);
    return `${at(0.5)} / ${at(0.95)}`;
  });
}

const methods: [string, () => Estimator, boolean][] = [
  ["best round trip of 8", bestRoundTrip, false],
  ["**one-way minima, as the page does it**", ours, false],
  ["the same, probes in pairs", ours, true],
  ["the same, in pairs, with the purity rule", () => pure(ours()), true],
  ["with the head-of-line rule", () => withHeadOfLineRule(ours()), false],
  ["with the round-trip rule", () => withRoundTripRule(ours()), false],
];
for (const isBloated of [false, true]) {
  console.log(isBloated ? "\nThe download queue full (+200 ms) for 10 in 25 s\n" : "");
  console.log("| estimator | 1 s | 10 s | 2 min | 10 min |\n|---|---|---|---|---|");
  for (const [name, make, isInPairs] of methods) {
    console.log(`| ${name} | ${row(make, isInPairs, isBloated).join(" | ")} |`);
  }
}
console.log(`\n${ROOMS} rooms of ${PAGES}`);
