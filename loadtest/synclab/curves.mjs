import { placeAt } from "./measure/track.mjs";

const STEP_MS = 50;

/** Each member's distance from the server's timeline over the run, thinned for a picture. */
export function curvesOf(recording, { timeline, logs }) {
  const { phases, presses, marks } = recording;
  const fromMs = presses[0]?.dispatchedMs - 1_000;
  const toMs = Math.max(...phases.map((phase) => phase.toMs));
  const curves = logs.map(({ index, path, clockTrack }) => {
    const points = [];
    for (let ms = fromMs; ms < toMs; ms += STEP_MS) {
      const place = timeline.runsAt(ms) ? placeAt(clockTrack, ms) : undefined;
      points.push(place === undefined ? undefined : place - timeline.placeAt(ms));
    }
    return { index, path, points };
  });
  const events = [
    ...presses.map(({ kind, dispatchedMs }) => ({ what: kind, atMs: dispatchedMs - fromMs })),
    ...marks.map(({ what, atMs }) => ({ what, atMs: atMs - fromMs })),
  ];
  const stretches = phases.map(({ name, fromMs: from, toMs: to }) => ({
    name,
    fromMs: from - fromMs,
    toMs: to - fromMs,
  }));
  return { stepMs: STEP_MS, lengthMs: toMs - fromMs, curves, events, stretches };
}
