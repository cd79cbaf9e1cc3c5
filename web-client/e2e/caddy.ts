import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What an operator puts in front of Matinee, as `ops/` has it: TLS for `localhost`. */
export interface InFront {
  stop(): Promise<void>;
}

const CADDYFILE = resolve("../ops/caddy/Caddyfile");
const PATIENCE_MS = 20_000;

/** A certificate that a browser is to take although nobody known vouches for it. */
export const ANY_CERTIFICATE = { ignoreHTTPSErrors: true };

export async function caddyInFront(server: string, port: number): Promise<InFront> {
  if (spawnSync("caddy", ["version"]).status !== 0) {
    throw new Error("This walk needs Caddy: install it (Debian: apt-get install caddy).");
  }
  const folder = mkdtempSync(join(tmpdir(), "caddy-"));
  const caddyfile = join(folder, "Caddyfile");
  writeFileSync(
    caddyfile,
    `{
      https_port ${port}
      http_port ${await freePort()}
      default_bind 127.0.0.1
      admin off
      skip_install_trust
      storage file_system "${folder}"
    }
    import "${CADDYFILE}"`,
  );
  const child = spawn("caddy", ["run", "--adapter=caddyfile", `--config=${caddyfile}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      HOME: folder,
      WATCH_NAME: "localhost",
      WATCH_SERVER: new URL(server).host,
    },
  });
  await open(child, port);
  return {
    stop: async () => {
      child.kill();
      await once(child, "exit");
      rmSync(folder, { recursive: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address.port;
}

async function open(child: ChildProcess, port: number): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const socket = connect(port, "127.0.0.1");
    const opened = await new Promise<boolean>((tell) => {
      socket.on("connect", () => tell(true));
      socket.on("error", () => tell(false));
    });
    socket.destroy();
    if (opened) return;
    if (child.exitCode !== null || Date.now() > until) throw new Error("Caddy did not start.");
    await new Promise((later) => setTimeout(later, 50));
  }
}
