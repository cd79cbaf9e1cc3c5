import { predictedBiasMs } from "../profiles.mjs";

/**
 * How wrong each page takes the server's time to be. The page knows its own, falsified clock only; what
 * was done to it is known here, so its offset can be compared with the true one.
 *
 * @returns {{label: string, member: number, errorMs: number, predictedMs: number, boundMs: number}[]}
 */
export function pageClocks(thoughts, members, maps, serverAheadMs) {
  return thoughts.flatMap(({ label, member, localMs, snapshot }) => {
    if (snapshot === undefined || snapshot === null) return [];
    const { wrong, path, notes, enteredMs } = members[member];
    const originMs = notes.find(([, what]) => what === "pointerup")?.[0] ?? enteredMs ?? 0;
    const wrongMs = wrong.offsetMs + ((localMs - originMs) * wrong.driftPpm) / 1e6;
    // server = true + (add + ahead); the page's clock = true + wrong
    const trueOffset = maps[member].addMs + serverAheadMs - wrongMs;
    return {
      label,
      member,
      errorMs: snapshot.offsetMs - trueOffset,
      predictedMs: predictedBiasMs(path),
      boundMs: snapshot.errorBoundMs,
      skewMs: snapshot.skewMs,
      corrections: snapshot.corrections,
      jumps: snapshot.jumps,
    };
  });
}
