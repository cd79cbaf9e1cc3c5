import { cpus, release, totalmem } from "node:os";

/** What it ran on, for beside every figure. */
export function machine(chromium) {
  const [first] = cpus();
  return {
    cores: cpus().length,
    cpu: first?.model.trim() ?? "unknown",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
    chromium,
  };
}
