// Seven watch, and one more opens the page.
import { correctionsIn } from "../measure/corrections.mjs";
import { settledAt } from "../measure/settling.mjs";

const STEADY_MS = 9_000;
const LOOK_MS = 10_000;
/** Near, in between and far; a different one each run. */
const LATE = [5, 2, 7];

export async function late(lab) {
  const { members } = lab;
  const newcomer = members[LATE[(lab.seed - 1) % LATE.length]];
  const seven = members.filter((member) => member !== newcomer);
  await lab.enter(seven);
  await lab.wait(3_000);
  await lab.press("play", seven[0]);
  await lab.wait(STEADY_MS);
  await lab.phase("late joiner", async () => {
    const openedMs = await lab.enterOne(newcomer);
    lab.marks.push({ what: "opened", atMs: openedMs, member: newcomer.index });
    await newcomer.isReady();
    await lab.wait(LOOK_MS);
  });
}

export function lookLate({ marks, phases }, { logs, timeline }) {
  const { atMs: openedMs, member } = marks.find(({ what }) => what === "opened");
  const [{ toMs }] = phases;
  const first = logs[member].clockTrack.pieces.find(({ fromMs }) => fromMs >= openedMs);
  const movingMs = first?.fromMs ?? Number.POSITIVE_INFINITY;
  const togetherMs = settledAt(
    logs.map(({ clockTrack }) => clockTrack),
    timeline,
    movingMs,
    toMs,
  );
  const others = correctionsIn(
    logs.filter((_, i) => i !== member),
    openedMs,
    toMs,
  );
  const sum = (what) => others.reduce((total, one) => total + one[what], 0);
  return {
    late: {
      member,
      toMovingMs: movingMs - openedMs,
      toTogetherMs: togetherMs - movingMs,
      others: {
        pulses: sum("pulses"),
        audible: sum("audible"),
        seeks: sum("seeks"),
        stalls: sum("stalls"),
      },
    },
  };
}
