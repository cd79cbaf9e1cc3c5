import { predictedBiasMs } from "../profiles.mjs";
import { correctionsIn } from "./corrections.mjs";
import { apart } from "./floor.mjs";
import { inMachineTime } from "./logs.mjs";
import { pageClocks } from "./page-clocks.mjs";
import { pixelsOf } from "./pixels.mjs";
import { measurePresses } from "./presses.mjs";
import { summary } from "./quantiles.mjs";
import { rejectionsOf } from "./rules.mjs";
import { spreadOver } from "./spread.mjs";
import { timelineOf } from "./timeline.mjs";

/** From what was written down in one run to its figures. Pure. */
export function measure(recording) {
  const { members, playbacks, serverAheadMs } = recording;
  const timeline = timelineOf(playbacks, serverAheadMs);
  const logs = members.map((member) => ({ ...member, ...inMachineTime(member) }));
  const endMs = recording.phases.at(-1)?.toMs ?? recording.marks.at(-1)?.atMs;
  const phases = recording.phases.map((phase) => measurePhase(phase, logs, timeline));
  const lateMs = summary(recording.lateMs);
  const facts = members.map((member, i) => ({
    index: member.index,
    path: member.path,
    predictedMs: predictedBiasMs(member.path),
    movedMs: logs[i].map.movedMs,
    bracketMs: logs[i].map.bracketMs,
    isolated: member.isolated,
    dropped: member.dropped,
    shown: member.shown,
    errors: member.errors,
  }));
  return {
    phases,
    presses: measurePresses(recording.presses, logs, timeline, endMs),
    members: facts,
    clocks: pageClocks(
      recording.thoughts,
      members,
      logs.map(({ map }) => map),
      serverAheadMs,
    ),
    floor: floorIn(logs, timeline, recording.phases),
    pixels: pixelsOf(members),
    lateMs,
    rejected: rejectionsOf({ members: facts, lateMs, phases, openLoop: recording.openLoop }),
  };
}

/** The measuring context that scenarios with questions of their own start from. */
export function contextOf(recording) {
  const timeline = timelineOf(recording.playbacks, recording.serverAheadMs);
  const logs = recording.members.map((member) => ({ ...member, ...inMachineTime(member) }));
  return { timeline, logs };
}

function measurePhase({ name, fromMs, toMs, cpu }, logs, timeline) {
  const clockOf = spreadOver(
    logs.map(({ clockTrack }) => clockTrack),
    timeline,
    fromMs,
    toMs,
  );
  const framesOf = spreadOver(
    logs.map(({ frameTrack }) => frameTrack),
    timeline,
    fromMs,
    toMs,
  );
  const againstPath = logs.map((_, i) => clockOf.biasMs[i] - expected(logs, i));
  return {
    name,
    seconds: (toMs - fromMs) / 1e3,
    cpu,
    clock: figures(clockOf),
    frames: figures(framesOf),
    againstPathMs: againstPath,
    ownPath: ownPath(clockOf, logs),
    corrections: correctionsIn(logs, fromMs, toMs),
  };
}

/**
 * A page believes the server to be (up − down)/2 further than it is when the way up is the longer one,
 * and its film is ahead by that; the mean of all eight is ahead by the mean of that.
 */
function expected(logs, i) {
  const all = logs.map(({ path }) => predictedBiasMs(path));
  return all[i] - all.reduce((sum, one) => sum + one, 0) / all.length;
}

/** Every member at every moment against what its path predicts. */
function ownPath({ fromMean }, logs) {
  return summary(
    fromMean.flatMap((values, i) => values.map((v) => Math.abs(v - expected(logs, i)))),
  );
}

const figures = ({ fromMean, ...rest }) => rest;

function floorIn(logs, timeline, phases) {
  const watched = logs.find(({ twin }) => twin !== undefined);
  const steady = phases.find(({ name }) => name.startsWith("steady"));
  const frames = phases.find(({ name }) => name === "frames");
  if (watched === undefined) return undefined;
  const twin = inMachineTime(watched.twin);
  return {
    clock: apart(watched.clockTrack, twin.clockTrack, timeline, steady),
    frames: apart(watched.frameTrack, twin.frameTrack, timeline, frames),
  };
}
