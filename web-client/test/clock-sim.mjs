// How far apart eight clocks are, by simulation: `npm run clock-sim`. The numbers of docs/SYNC.md.
import { runnerImport } from "vite";

await runnerImport("./test/clock-sim.ts");
