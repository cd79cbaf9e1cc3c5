import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const UI = resolve(import.meta.dirname, "..");
/** Where colours are named. */
const PALETTES = ["tokens.css", "parts/seat-colours.css"];
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/giu;

test("no colour stands outside the tokens", () => {
  const files = readdirSync(UI, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.(?:css|tsx)$/u.test(file) && !/\.test\./u.test(file) && !PALETTES.includes(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    readFileSync(join(UI, file), "utf8")
      .split("\n")
      .flatMap((line, at) => (line.match(COLOUR) ?? []).map((each) => `${file}:${at + 1} ${each}`)),
  );
  expect(found).toEqual([]);
});
