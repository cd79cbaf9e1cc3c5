// How a baseline begins, answers and ends: one line that tells its port; for each line on its
// standard input one that tells what its heap keeps when the garbage is gone (node --expose-gc);
// and its end when whoever started it closes that input or is gone.

import { createInterface } from "node:readline";

export function serve(http) {
  http.listen(0, "127.0.0.1", () => console.log(`ready ${http.address().port}`));
  createInterface({ input: process.stdin })
    .on("line", () => {
      globalThis.gc();
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      console.log(`keeps ${heapUsed + external}`);
    })
    .on("close", () => process.exit(0));
}
