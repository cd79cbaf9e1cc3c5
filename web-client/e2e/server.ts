import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A Matinee of our own, on any free port, with the film of the house on its shelf. */
export interface RunningServer {
  readonly url: string;
  /** The operator's page, with what opens it. */
  readonly operator: string;
  readonly log: readonly string[];
  stop(): Promise<void>;
  /** Resolves when it has ended by itself, as it should. */
  ended(): Promise<void>;
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
  const [url, operator] = await greeting(child, log);
  return {
    url,
    operator,
    log,
    stop: () => end(child, "SIGTERM"),
    ended: () => ended(child),
    kill: () => end(child, "SIGKILL"),
  };
}

/** The operator's line comes last: by then the server is ready. */
async function greeting(child: ChildProcess, log: readonly string[]): Promise<[string, string]> {
  if (!child.stdout) throw new Error("no standard output");
  let url = "";
  for await (const line of createInterface({ input: child.stdout })) {
    url = /^Matinee is ready: (http:\/\/127\.0\.0\.1:\d+)\//.exec(line)?.[1] ?? url;
    const operator = /^For its operator: (http:\S+)$/.exec(line)?.[1];
    if (operator) return [url, operator];
  }
  throw new Error(`Matinee did not start:\n${log.join("\n")}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) await once(child, "exit");
  if (child.exitCode !== 0) throw new Error(`Matinee ended with ${child.exitCode}`);
}
