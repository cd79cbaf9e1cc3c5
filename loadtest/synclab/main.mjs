#!/usr/bin/env node
import { HELP, readArguments } from "./arguments.mjs";
// The sync lab: see docs/SYNC.md. `make synclab` runs the matrix, `make synclab SYNCLAB="sym --runs 1"` a part of it.
import { runCells } from "./cells.mjs";
import { endDescendants } from "./processes.mjs";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    endDescendants();
    process.exit(130);
  });
}

const given = readArguments(process.argv.slice(2));
if (given.help) {
  console.log(HELP);
} else {
  try {
    await runCells(given);
  } catch (problem) {
    console.error(problem);
    process.exitCode = 1;
  } finally {
    endDescendants();
  }
}
process.exit();
