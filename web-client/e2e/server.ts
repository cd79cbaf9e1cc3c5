import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A Matinee of our own, on any free port, with the film of the house on its shelf. */
export interface RunningServer {
  readonly url: string;
  readonly log: readonly string[];
  stop(): Promise<void>;
  /** As by a power cut: nothing is said, nothing is written any more. */
  kill(): Promise<void>;
}

export const JAR = "../server/target/matinee.jar";

export async function startServer(args: readonly string[] = []): Promise<RunningServer> {
  const java = process.env.JAVA ?? "java";
  const anyPort = args.includes("--port") ? [] : ["--port", "0"];
  const ourFilms = args.includes("--media") ? [] : ["--media", "../server/media"];
  const child = spawn(
    java,
    // prettier-ignore
    ["-jar", JAR, ...anyPort, "--management-port", "0", ...ourFilms, ...args],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const log: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
  const url = await readyLine(child, log);
  return { url, log, stop: () => end(child, "SIGTERM"), kill: () => end(child, "SIGKILL") };
}

async function readyLine(child: ChildProcess, log: readonly string[]): Promise<string> {
  if (!child.stdout) throw new Error("no standard output");
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /^Matinee is ready: (http:\/\/127\.0\.0\.1:\d+)\//.exec(line);
    if (ready?.[1]) return ready[1];
  }
  throw new Error(`Matinee did not start:\n${log.join("\n")}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}
