// One run in a few lines, as it ends.

import { ms, percent } from "./words.mjs";

export function lineOf(result) {
  const {
    scenario,
    run,
    phases,
    presses,
    clocks,
    rejected,
    floor,
    lateMs,
    pixels,
    members,
    tookS,
  } = result;
  const lines = [
    `${scenario} ${run}: ${Math.round(tookS)} s${rejected.length > 0 ? `  REJECTED: ${rejected.join("; ")}` : ""}`,
  ];
  for (const { name, clock, frames, cpu, corrections, ownPath } of phases) {
    const sum = (what) => corrections.reduce((total, one) => total + one[what], 0);
    lines.push(
      `  ${name}: clock pairs p50/p95 ${ms(clock.pairs.p50)}/${ms(clock.pairs.p95)}, worst pair p50/p95/max ${ms(clock.worst.p50)}/${ms(clock.worst.p95)}/${ms(clock.worst.max)}, own path p95 ${ms(ownPath.p95)}; frames pairs p95 ${ms(frames.pairs.p95)}; outside ${percent(clock.outside)}`,
      `    bias ${clock.biasMs.map((value) => ms(value)).join(" ")}  line ${clock.lineMs.map((value) => ms(value)).join(" ")}`,
      `    rate writes ${sum("pulses")} (audible ${sum("audible")}), seeks ${sum("seeks")}, stalls ${sum("stalls")}; browsers ${percent(cpu.browsers)} (${Object.entries(
        cpu.kinds,
      )
        .map(([kind, share]) => `${kind} ${percent(share)}`)
        .join(
          ", ",
        )}), server ${percent(cpu.server)}, proxies ${percent(cpu.network)}, lab ${percent(cpu.runner)}, others ${percent(cpu.others)} of the machine, pressure ${percent(cpu.pressure)}`,
    );
  }
  for (const { label, errors, predicted } of byLabel(clocks)) {
    lines.push(
      `  page clocks off, ${label}: ${errors.map((value) => ms(value)).join(" ")}  (by their paths ${predicted.map((value) => ms(value)).join(" ")})`,
    );
  }
  for (const { kind, member, ms: took, serverMs, roomMs, identical, samePicture } of presses) {
    const frame =
      identical === undefined ? "" : identical ? ", identical frame" : ", NOT one frame";
    const picture = samePicture === false ? ", PICTURES DIFFER" : "";
    const room = roomMs === undefined ? "" : `, room runs after ${ms(roomMs)}`;
    lines.push(
      `  ${kind} by ${member + 1}: ${ms(took)} ms (server after ${ms(serverMs)}${room})${frame}${picture}`,
    );
  }
  const dropped = members.reduce((sum, one) => sum + one.dropped, 0);
  lines.push(
    `  floor p95 ${ms(floor?.clock.p95)} (clock) ${ms(floor?.frames.p95)} (frames); proxies late p50/p99/max ${ms(lateMs.p50)}/${ms(lateMs.p99)}/${ms(lateMs.max)} of ${lateMs.count}; maps moved ${ms(Math.max(...members.map((m) => m.movedMs)))}, width ${ms(Math.max(...members.map((m) => m.bracketMs)))}; pixels ${pixels.same}/${pixels.near}/${pixels.read}; dropped ${dropped}`,
  );
  for (const own of ["late", "cuts", "hidden"]) {
    if (result[own] !== undefined) lines.push(`  ${own}: ${JSON.stringify(result[own], rounded)}`);
  }
  const errors = members.flatMap(({ errors: thrown }) => thrown);
  if (errors.length > 0) lines.push(`  errors in pages: ${errors.slice(0, 3).join(" | ")}`);
  return lines.join("\n");
}

const rounded = (_, value) =>
  typeof value === "number"
    ? Number.isFinite(value)
      ? Math.round(value * 10) / 10
      : "never"
    : value;

function byLabel(clocks) {
  const labels = [...new Set(clocks.map(({ label }) => label))];
  return labels.map((label) => {
    const of = clocks.filter((one) => one.label === label);
    return {
      label,
      errors: of.map((one) => one.errorMs),
      predicted: of.map((one) => one.predictedMs),
    };
  });
}
