// One member looks at another tab for twenty seconds, and comes back.
import { correctionsIn } from "../measure/corrections.mjs";
import { settledAt } from "../measure/settling.mjs";

export const HIDES = 2;
const STEADY_MS = 9_000;
const HIDDEN_MS = 20_000;
const AFTER_MS = 10_000;

export async function hidden(lab) {
  const { members } = lab;
  await lab.enter(members);
  await lab.wait(3_000);
  await lab.press("play", members[0]);
  await lab.wait(STEADY_MS);
  await lab.phase("hidden", async () => {
    await members[HIDES].hide();
    lab.mark("hidden", { member: HIDES });
    await lab.wait(HIDDEN_MS);
  });
  await lab.phase("back", async () => {
    await members[HIDES].show();
    lab.mark("back", { member: HIDES });
    await lab.wait(AFTER_MS);
  });
}

export function lookHidden({ marks, phases }, { logs, timeline }) {
  const backMs = marks.find(({ what }) => what === "back").atMs;
  const during = phases.find(({ name }) => name === "hidden");
  const tracks = logs.map(({ clockTrack }) => clockTrack);
  const wasHidden = logs[HIDES].notes.some(
    ([at, what]) => what === "hidden" && at >= during.fromMs,
  );
  const [own] = correctionsIn([logs[HIDES]], during.fromMs, phases.at(-1).toMs);
  return {
    hidden: {
      member: HIDES,
      wasHidden,
      togetherMs: settledAt(tracks, timeline, backMs, phases.at(-1).toMs) - backMs,
      own,
    },
  };
}
