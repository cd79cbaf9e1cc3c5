import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const UI = resolve(import.meta.dirname, "..");
const MOST_LINES = 250;

test("every component can be read at one sitting", () => {
  const components = readdirSync(UI, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );
  expect(components.length).toBeGreaterThan(80);
  const long = components.filter(
    (file) => readFileSync(join(UI, file), "utf8").split("\n").length > MOST_LINES,
  );
  expect(long).toEqual([]);
});
