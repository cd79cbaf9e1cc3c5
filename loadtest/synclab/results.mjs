import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PLACES } from "./places.mjs";

const FILE = join(PLACES.results, "results.jsonl");

/** JSON knows no Infinity, and "never" is a result. */
const toJson = (value) =>
  JSON.stringify(value, (_, v) => (v === Number.POSITIVE_INFINITY ? "never" : v));
const fromJson = (text) =>
  JSON.parse(text, (_, v) => (v === "never" ? Number.POSITIVE_INFINITY : v));

/** Everything measured so far, the oldest first. */
export function readResults() {
  if (!existsSync(FILE)) return [];
  return readFileSync(FILE, "utf8").split("\n").filter(Boolean).map(fromJson);
}

export function addResult(result) {
  appendFileSync(FILE, `${toJson(result)}\n`);
}

/** The latest of each run. */
export function latest(results) {
  const cells = new Map();
  for (const result of results) cells.set(`${result.scenario} ${result.run}`, result);
  return [...cells.values()];
}

export function keepRecording(cell, recording) {
  writeFileSync(join(PLACES.results, `${cell}.json.gz`), gzipSync(JSON.stringify(recording)));
}

export function keepText(name, text) {
  const file = join(PLACES.results, name);
  writeFileSync(file, text);
  return file;
}

export { toJson };
