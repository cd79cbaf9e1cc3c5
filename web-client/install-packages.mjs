// Runs `npm ci` when node_modules is missing or older than the lock file; otherwise does nothing.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";
const fresh =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs;

if (!fresh) {
  const { status } = spawnSync("npm", ["ci", "--no-fund", "--no-audit"], { stdio: "inherit" });
  process.exit(status ?? 1);
}
