import type { CDPSession } from "@playwright/test";

/** CPU seconds that a browser has used so far, all its processes together, as it counts them itself. */
export async function cpuSecondsOf(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
