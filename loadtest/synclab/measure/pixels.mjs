import { FILM } from "../film-facts.mjs";

/** A picture may be drawn as its successor already is on its way: one frame is allowed. */
const ALLOWED_FRAMES = 1;

/** Does the picture say what the media time says? */
export function pixelsOf(logs) {
  let read = 0;
  let same = 0;
  let near = 0;
  for (const { cells } of logs) {
    for (let i = 0; i < cells.length; i += 3) {
      const expected = Math.round(cells[i + 1] / FILM.frameMs);
      read++;
      if (cells[i + 2] === expected) same++;
      if (Math.abs(cells[i + 2] - expected) <= ALLOWED_FRAMES) near++;
    }
  }
  return { read, same, near };
}
