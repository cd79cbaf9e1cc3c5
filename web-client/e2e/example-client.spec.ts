import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "@playwright/test";

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
