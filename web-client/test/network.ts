import type { Exchange } from "../src/clock/exchange";

/** A path to a server whose clock is known to the test. */
export interface Path {
  readonly upMs: number;
  readonly downMs: number;
  /** The longest a packet is held up beyond that, nearly always by less. */
  readonly jitterMs: number;
  /** Server time minus local time at local time 0. */
  readonly offsetMs: number;
  readonly driftPpm: number;
}

export const trueOffset = (
  { offsetMs, driftPpm }: Pick<Path, "offsetMs" | "driftPpm">,
  localMs: number,
): number => offsetMs + (localMs * driftPpm) / 1e6;

export function exchangeOver(path: Path, t1Ms: number, random: () => number): Exchange {
  const held = () => path.jitterMs * random() ** 3;
  const atServer = t1Ms + path.upMs + held();
  const left = atServer + random() * 0.2;
  return {
    t1Ms,
    t2Ms: atServer + trueOffset(path, atServer),
    t3Ms: left + trueOffset(path, left),
    t4Ms: left + path.downMs + held(),
  };
}

/** The local times of the page's probes over a while. */
export function probeTimes(forMs: number): number[] {
  const times: number[] = [];
  for (let t = 0; t < forMs; ) {
    times.push(t);
    t += times.length < 8 ? 60 : t < 30_000 ? 1_000 : 2_500;
  }
  return times;
}
