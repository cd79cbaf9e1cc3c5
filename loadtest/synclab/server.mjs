import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { PLACES } from "./places.mjs";

/** Eight browsers of one machine come from one address, and the lab comes and goes. */
const LIMITS = [
  "--limit-sockets=0",
  "--limit-connections=0",
  "--limit-new-rooms=0",
  "--limit-previews=0",
];

/** The real server, from its jar, with the lab's shelf. */
export async function startServer() {
  if (!existsSync(PLACES.jar)) throw new Error(`No ${PLACES.jar}: make build first.`);
  const child = spawn(
    process.env.JAVA ?? "java",
    ["-jar", PLACES.jar, "--port=0", "--management-port=0", `--media=${PLACES.shelf}`, ...LIMITS],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const log = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
  const url = await readyLine(child, log);
  return { url, pid: child.pid, log, stop: () => stop(child) };
}

export async function makeRoom(url) {
  const made = await fetch(`${url}/api/rooms`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ title: "Sync lab" }),
  });
  if (made.status !== 201) throw new Error(`No room: ${made.status} ${await made.text()}`);
  return made.json();
}

async function readyLine(child, log) {
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /^Matinee is ready: (http:\/\/127\.0\.0\.1:\d+)\//u.exec(line);
    if (ready !== null) return ready[1];
  }
  throw new Error(`Matinee did not start:\n${log.join("\n")}`);
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await exited;
  clearTimeout(late);
}
