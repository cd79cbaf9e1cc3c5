import { clockTrack, frameTrack } from "./track.mjs";

/** A map that moved by more than this between the beginning and the end is no map. */
export function mapOfMember(maps) {
  const [first, last] = [maps[0], maps.at(-1)];
  return {
    addMs: (first.addMs + last.addMs) / 2,
    movedMs: Math.abs(last.addMs - first.addMs),
    bracketMs: Math.max(first.bracketMs, last.bracketMs),
  };
}

/** One logger's rows in the machine's time, and the tracks they make. */
export function inMachineTime(log) {
  const map = mapOfMember(log.maps);
  const clock = log.clock.map((value, i) => (i % 4 === 0 ? value + map.addMs : value));
  const frames = log.frames.map((value, i) => (i % 4 <= 1 ? value + map.addMs : value));
  const notes = log.notes.map(([at, what, value]) => [at + map.addMs, what, value]);
  notes.sort(([a], [b]) => a - b);
  return { map, clock, frames, notes, clockTrack: clockTrack(clock, notes), frameTrack: frameTrack(frames) };
}
