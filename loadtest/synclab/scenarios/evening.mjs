// An evening in short: a start, steady minutes, pauses and resumes, seeks, and steady again.

const SETTLE_MS = 6_000;
const STEADY_MS = 12_000;
const FRAMES_MS = 5_000;
const BETWEEN_MS = 4_000;
const HELD_MS = 2_500;
const PAUSES = 3;
/** Parts of the film: far and near, on and back. */
const SEEKS = [0.3, 0.62, 0.22];

export async function evening(lab) {
  const { members } = lab;
  const presser = turns(members);
  await lab.enter(members);
  await lab.wait(3_000);
  await lab.press("play", presser());
  await lab.wait(SETTLE_MS);
  await lab.phase("steady", () => lab.wait(STEADY_MS));
  await lab.ask("steady");
  await lab.phase("controls", async () => {
    for (let i = 0; i < PAUSES; i++) {
      await lab.withFrames(async () => {
        await lab.press("pause", presser());
        await lab.wait(HELD_MS);
        await lab.pictures();
      });
      await lab.press("resume", presser());
      await lab.wait(BETWEEN_MS);
    }
    for (const part of SEEKS) {
      await lab.seek(part, presser());
      await lab.wait(BETWEEN_MS);
    }
  });
  if (lab.pressesOnly) return;
  await lab.phase("steady again", () => lab.wait(STEADY_MS));
  await lab.ask("steady again");
  await lab.withFrames(() => frames(lab));
}

async function frames(lab) {
  const { members } = lab;
  await lab.wait(1_000);
  await lab.phase("frames", () => lab.wait(FRAMES_MS));
  if (lab.pixels) {
    await Promise.all(members.map((member) => member.readCellsEvery(30)));
    await lab.wait(FRAMES_MS);
    await Promise.all(members.map((member) => member.readCellsEvery(0)));
  }
}

/** Everybody presses something, near and far, in an order that is the same in every run. */
export function turns(members) {
  let next = 0;
  return () => members[(next++ * 3) % members.length];
}
