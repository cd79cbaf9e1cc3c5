import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const FOLDER = "../server/media/Lanterns on the Lake (stream)";
const ADDRESS = "https://live.example";
const SEGMENT_MS = 4_000;
/** The last segment of the film is shorter: the broadcast begins again before it. */
const ROUND = 22;
const WINDOW = 8;

/** The demo stream as a broadcast that began a while ago, and goes round and round. */
export class LiveOrigin {
  readonly #beganMs = Date.now() - (WINDOW + 2) * SEGMENT_MS;
  readonly #hasClock: boolean;

  constructor(hasClock = true) {
    this.#hasClock = hasClock;
  }

  get address(): string {
    return `${ADDRESS}/${this.#hasClock ? "clock" : "none"}/index.m3u8`;
  }

  /** This page gets it when it asks for that address. */
  async serve(page: Page): Promise<void> {
    await page.route(`${ADDRESS}/${this.#hasClock ? "clock" : "none"}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
      const headers = { "access-control-allow-origin": "*", "cache-control": "no-store" };
      return name === "index.m3u8"
        ? route.fulfill({
            headers,
            contentType: "application/vnd.apple.mpegurl",
            body: this.#now(),
          })
        : route.fulfill({
            headers,
            contentType: "video/mp4",
            body: readFileSync(`${FOLDER}/${name}`),
          });
    });
  }

  #now(): string {
    const end = Math.floor((Date.now() - this.#beganMs) / SEGMENT_MS);
    const first = end - WINDOW;
    const lines = [
      "#EXTM3U",
      "#EXT-X-VERSION:7",
      `#EXT-X-TARGETDURATION:${SEGMENT_MS / 1_000}`,
      `#EXT-X-MEDIA-SEQUENCE:${first}`,
      `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.floor((first - 1) / ROUND)}`,
      '#EXT-X-MAP:URI="init.mp4"',
    ];
    for (let n = first; n < end; n++) {
      if (n % ROUND === 0) lines.push("#EXT-X-DISCONTINUITY");
      if (this.#hasClock) {
        const at = new Date(this.#beganMs + n * SEGMENT_MS).toISOString();
        lines.push(`#EXT-X-PROGRAM-DATE-TIME:${at}`);
      }
      lines.push(`#EXTINF:${SEGMENT_MS / 1_000},`, `${String(n % ROUND).padStart(3, "0")}.m4s`);
    }
    return `${lines.join("\n")}\n`;
  }
}
