import { parseArgs } from "node:util";
import { SCENARIOS } from "./scenarios/all.mjs";

export const HELP = `The sync lab: eight browsers in one room, each behind its own path, and how far apart their films are.

  node main.mjs [scenario …] [--runs N] [--again] [--list] [--report]

  without a scenario the whole matrix runs; what has been measured already is not measured again
  --runs N    so many runs of each scenario instead of its own number
  --again     measures anew what has been measured already
  --keep      keeps what the referees wrote down, to be looked at
  --first     puts the lab before everything else that runs here
  --report    runs nothing, writes the table and the plots from what has been measured
  --list      lists the scenarios

  MATINEE_JAR and JAVA say which server to run, CHROMIUM which browser.`;

export function readArguments(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      runs: { type: "string" },
      again: { type: "boolean" },
      keep: { type: "boolean" },
      first: { type: "boolean" },
      report: { type: "boolean" },
      list: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const unknown = positionals.filter((name) => SCENARIOS[name] === undefined);
  if (unknown.length > 0) {
    throw new Error(
      `No such scenario: ${unknown.join(", ")}. There are: ${Object.keys(SCENARIOS).join(", ")}.`,
    );
  }
  return {
    ...values,
    names: positionals.length > 0 ? positionals : Object.keys(SCENARIOS),
    ...(values.runs !== undefined && { runs: Number(values.runs) }),
  };
}
