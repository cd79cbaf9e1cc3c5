// When a run does not count. Written before the first run; a rejected run is reported as such.

export const RULES = {
  /** A page's time and the machine's were not the same two at both ends. */
  mapMovedMs: 0.3,
  /** The two could not be told apart well enough. */
  mapWidthMs: 3,
  /** The paths were not what they are said to be. */
  proxyLateP99Ms: 5,
  /** Somebody else used so much of the machine while it was measured. */
  othersShare: 0.1,
  /** The machine had nothing left: what is measured then is the machine. */
  machineShare: 0.95,
};

/** @returns {string[]} why the run does not count; empty when it does */
export function rejectionsOf({ members, lateMs, phases, openLoop }) {
  const reasons = [];
  const moved = Math.max(...members.map(({ movedMs }) => movedMs));
  if (moved > RULES.mapMovedMs) reasons.push(`a map of time moved by ${moved.toFixed(2)} ms`);
  const width = Math.max(...members.map(({ bracketMs }) => bracketMs));
  if (!(width <= RULES.mapWidthMs))
    reasons.push(`a map of time is known to ${width.toFixed(1)} ms only`);
  if (lateMs.p99 > RULES.proxyLateP99Ms)
    reasons.push(`the proxies were late by ${lateMs.p99.toFixed(1)} ms (p99)`);
  if (members.some(({ isolated }) => !isolated))
    reasons.push("a page was not isolated, its timers are coarse");
  if (openLoop && phases.some(({ corrections }) => corrections.some(({ pulses }) => pulses > 0))) {
    reasons.push("a page corrected although it was told not to");
  }
  for (const { name, cpu } of phases) {
    if (cpu.others > RULES.othersShare) {
      reasons.push(`others used ${(cpu.others * 100).toFixed(0)} % of the machine in "${name}"`);
    }
    if (cpu.machine > RULES.machineShare) reasons.push(`the machine was full in "${name}"`);
  }
  return reasons;
}
