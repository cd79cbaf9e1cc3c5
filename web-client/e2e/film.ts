import type { Page } from "@playwright/test";

/** The film's own word for where it is: the frame number drawn into its corner (server/film/README.md). */
const CELLS = { columns: 16, size: 12, left: 16, top: 320 };

export interface Seen {
  readonly frame: number;
  readonly timeMs: number;
  readonly paused: boolean;
}

/** Reads what the video shows at this moment, pixels included. */
export async function seen(page: Page): Promise<Seen> {
  return page.evaluate(({ columns, size, left, top }) => {
    const video = document.querySelector("video");
    if (!video) throw new Error("no video on this page");
    const canvas = document.createElement("canvas");
    canvas.width = 640;
    canvas.height = 360;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen) throw new Error("no canvas");
    pen.drawImage(video, 0, 0, 640, 360);
    const bright = (column: number, row: number): boolean => {
      const x = left + column * size + size / 2;
      const y = top + row * size + size / 2;
      const [red = 0, green = 0, blue = 0] = pen.getImageData(x, y, 1, 1).data;
      return red + green + blue > 3 * 110;
    };
    let frame = 0;
    for (let column = 0; column < columns; column++) {
      if (bright(column, 0) === bright(column, 1))
        return { frame: -1, timeMs: video.currentTime * 1000, paused: video.paused };
      frame = frame * 2 + (bright(column, 0) ? 1 : 0);
    }
    return { frame, timeMs: video.currentTime * 1000, paused: video.paused };
  }, CELLS);
}
