import { clockTrack, frameTrack } from "./track.mjs";

const middle = ({ leastMs, mostMs }) => (leastMs + mostMs) / 2;

/** What to add to the page's time, and how far the beginning and the end of the run disagree about it. */
export function mapOfMember(maps) {
  const [first, last] = [maps[0], maps.at(-1)];
  return {
    addMs: (middle(first) + middle(last)) / 2,
    movedMs: Math.abs(middle(last) - middle(first)),
    bracketMs: Math.max(first.mostMs - first.leastMs, last.mostMs - last.leastMs),
  };
}

/** One logger's rows in the machine's time, and the tracks they make. */
export function inMachineTime(log) {
  const map = mapOfMember(log.maps);
  const clock = log.clock.map((value, i) => (i % 4 === 0 ? value + map.addMs : value));
  const frames = log.frames.map((value, i) => (i % 4 <= 1 ? value + map.addMs : value));
  const notes = log.notes.map(([at, what, value]) => [at + map.addMs, what, value]);
  notes.sort(([a], [b]) => a - b);
  return {
    map,
    clock,
    frames,
    notes,
    clockTrack: clockTrack(clock, notes),
    frameTrack: frameTrack(frames),
  };
}
