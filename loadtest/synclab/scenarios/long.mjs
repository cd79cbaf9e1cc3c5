// Ten minutes in which nobody touches anything.

const SETTLE_MS = 10_000;
const STEADY_MS = 600_000;

export async function long(lab) {
  await lab.enter(lab.members);
  await lab.wait(3_000);
  await lab.press("play", lab.members[0]);
  await lab.wait(SETTLE_MS);
  await lab.phase("steady ten minutes", () => lab.wait(STEADY_MS));
  await lab.ask("after ten minutes");
}
