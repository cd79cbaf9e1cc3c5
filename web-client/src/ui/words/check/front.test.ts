import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { front } from "../en/front";

const SOURCES = resolve(import.meta.dirname, "../../..");
const STATIC = /^(?:import|export)\s(?!type\b)[^;]*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gmu;

/** What comes with the page: all that its first script imports, and not what is fetched later. */
function withTheFirstLoad(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) {
    return found;
  }
  found.add(file);
  for (const [, from, bare] of readFileSync(file, "utf8").matchAll(STATIC)) {
    const path = join(dirname(file), from ?? bare ?? "");
    const script = [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find(isThere);
    if (script !== undefined) {
      withTheFirstLoad(script, found);
    }
  }
  return found;
}

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The parts of the words that a script reads: `say().lobby`, `const { lobby, common: words } = say()`. */
function partsRead(script: string): string[] {
  const single = [...script.matchAll(/\bsay\(\)\.(\w+)/gu)].map(([, part]) => part ?? "");
  const several = [...script.matchAll(/\{([^{}]*)\}\s*=\s*say\(\)/gu)].flatMap(([, parts = ""]) =>
    parts.split(",").map((part) => part.split(":")[0]?.trim() ?? ""),
  );
  return [...single, ...several].filter((part) => part !== "");
}

test("LG1 what is drawn before the door says only what comes with the page", () => {
  const known = new Set(Object.keys(front));
  // The scripts of words/ are shared with the room, and say what they are asked for.
  const first = [...withTheFirstLoad(join(SOURCES, "main.tsx"))].filter(
    (file) => !file.includes("/ui/words/"),
  );
  expect(first.length).toBeGreaterThan(30);
  expect(first.some((file) => file.endsWith("ticket.tsx"))).toBe(true);
  expect(first.some((file) => file.endsWith("behind-the-door.ts"))).toBe(false);
  const strange = first.flatMap((file) =>
    partsRead(readFileSync(file, "utf8"))
      .filter((part) => !known.has(part))
      .map((part) => `${file.slice(SOURCES.length + 1)} reads ${part}`),
  );
  expect(strange).toEqual([]);
});
