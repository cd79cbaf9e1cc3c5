import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { startServer } from "./server";

const EXAMPLES = "../docs/examples";

test("the client written from PROTOCOL.md alone makes a room, joins, plays and chats", () => {
  if (!existsSync(`${EXAMPLES}/node_modules/ws`)) {
    execFileSync("npm", ["ci", "--silent", "--no-fund", "--no-audit"], { cwd: EXAMPLES });
  }
  const said = execFileSync("node", ["client.mjs", process.env.MATINEE_URL ?? ""], {
    cwd: EXAMPLES,
    encoding: "utf8",
    timeout: 30_000,
  });
  expect(said).toMatch(/Made http/);
  expect(said).toMatch(/It plays from 0 ms/);
  expect(said).toMatch(/Forty Lines at \d+ ms: Hello from forty lines\./);
});

test("EV1 four rooms full of bots hear every message of each other", async () => {
  const server = await startServer([
    "--limit-new-rooms",
    "0",
    "--limit-chat",
    "0",
    "--limit-connections",
    "0",
  ]);
  try {
    const java = process.env.JAVA ?? "java";
    const args = ["-jar", "../loadtest/target/loadtest.jar", server.url, "4", "2", "20"];
    const said = execFileSync(java, args, { encoding: "utf8", timeout: 30_000 });
    console.log(`    ${said.trim()}`);
    expect(said).toMatch(/^32 bots in 4 rooms: 40 messages, 320 deliveries, 0 lost/);
  } finally {
    await server.stop();
  }
});
