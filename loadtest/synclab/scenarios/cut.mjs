// One member's network stands still for five seconds, four times: its room socket alone, its film as
// well, and both again with a seek of somebody else in the middle.
import { correctionsIn } from "../measure/corrections.mjs";
import { summary } from "../measure/quantiles.mjs";
import { settledAt } from "../measure/settling.mjs";
import { GRID_MS, spreadAt } from "../measure/spread.mjs";
import { placeAt } from "../measure/track.mjs";

const STEADY_MS = 9_000;
const CUT_MS = 5_000;
const SEEK_AFTER_MS = 2_000;
const AFTER_MS = 5_000;
const CUT = [4, 1, 6];
const CASES = [
  { name: "control cut", media: false },
  { name: "control and film cut", media: true },
  { name: "seek in a cut", media: false, seek: 0.35 },
  { name: "seek in a cut of control and film", media: true, seek: 0.6 },
];

export async function cut(lab) {
  const { members } = lab;
  const victim = members[CUT[(lab.seed - 1) % CUT.length]];
  const other = members[(victim.index + 3) % members.length];
  await lab.enter(members);
  await lab.wait(3_000);
  await lab.press("play", members[0]);
  await lab.wait(STEADY_MS);
  for (const { name, media, seek } of CASES) {
    await lab.phase(name, async () => {
      lab.marks.push({
        what: "buffered",
        member: victim.index,
        name,
        aheadMs: await victim.bufferedMs(),
        atMs: lab.mark(name),
      });
      await lab.cut(victim, media);
      await lab.wait(SEEK_AFTER_MS);
      if (seek !== undefined) await lab.seek(seek, other, "seek in a cut");
      await lab.wait(CUT_MS - SEEK_AFTER_MS);
      await lab.mend(victim);
      await lab.wait(AFTER_MS);
    });
    await lab.wait(2_000);
  }
}

export function lookCut(recording, { logs, timeline }) {
  const tracks = logs.map(({ clockTrack }) => clockTrack);
  return {
    cuts: recording.phases.map(({ name, fromMs, toMs }) => {
      const during = recording.marks.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
      const of = (what) => during.find((mark) => mark.what === what);
      const [began, mended, buffered] = [of("cut"), of("mended"), of("buffered")];
      const isSeek = name.startsWith("seek");
      return {
        name,
        member: began.member,
        bufferedMs: buffered.aheadMs,
        ...(isSeek
          ? { backMs: settledAt(tracks, timeline, mended.atMs, toMs) - mended.atMs }
          : divergence(tracks, logs, timeline, began, mended, toMs)),
      };
    }),
  };
}

/** Did the one who was cut off, or anybody else, drift, stall or correct because of it? */
function divergence(tracks, logs, timeline, { member, atMs }, mended, toMs) {
  const victim = [];
  const worst = [];
  for (let ms = atMs; ms < toMs; ms += GRID_MS) {
    const place = placeAt(tracks[member], ms);
    victim.push(
      place === undefined ? Number.POSITIVE_INFINITY : Math.abs(place - timeline.placeAt(ms)),
    );
    worst.push(spreadAt(tracks, ms));
  }
  const sum = (what) =>
    correctionsIn(logs, atMs, toMs).reduce((total, one) => total + one[what], 0);
  return {
    victim: summary(victim),
    worst: summary(worst),
    stalls: sum("stalls"),
    seeks: sum("seeks"),
    audible: sum("audible"),
    cutMs: mended.atMs - atMs,
  };
}
