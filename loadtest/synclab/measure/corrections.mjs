/** Below this a change of rate is heard by nobody. */
const INAUDIBLE = 0.003;
const NOISE = 1e-6;

/** What was done to each film between two moments: rates written, seeks, stalls, pauses. */
export function correctionsIn(logs, fromMs, toMs) {
  return logs.map(({ notes }) => {
    const during = notes.filter(([at]) => at >= fromMs && at < toMs);
    const count = (test) => during.filter(test).length;
    const rates = during.filter(([, what, value]) => what === "set playbackRate" && value > 0);
    const strength = ([, , rate]) => Math.abs(rate - 1);
    return {
      pulses: rates.filter((note) => strength(note) > NOISE).length,
      audible: rates.filter((note) => strength(note) > INAUDIBLE + NOISE).length,
      strongest: Math.max(0, ...rates.map(strength)),
      seeks: count(([, what]) => what === "seeking"),
      stalls: count(([, what]) => what === "waiting"),
      pauses: count(([, what]) => what === "pause"),
    };
  });
}
