// The frame number as black and white cells in the bottom-left corner, for programs that must know which frame
// they see. README.md describes the layout for readers in other languages.

export const BITS = 16;
const WHITE = [216, 206, 186];
const BLACK = [12, 9, 14];

/** Where the cells are. All edges fall on multiples of four, so that halved chroma and 4 x 4 transforms keep them sharp. */
export function cellLayout(width, height) {
  const scale = Math.min(width / 640, height / 360);
  const cell = Math.max(8, 4 * Math.round(3 * scale));
  const margin = Math.max(8, 4 * Math.round(4 * scale));
  return { cell, left: margin, top: height - margin - 2 * cell, width: BITS * cell, height: 2 * cell };
}

/** Writes the number into an RGB frame: the value above, its complement below, most significant bit on the left. */
export function drawCells(rgb, width, height, frame) {
  const { cell, left, top } = cellLayout(width, height);
  const frameRim = Math.max(2, cell / 4);
  fill(rgb, width, left - frameRim, top - frameRim, BITS * cell + 2 * frameRim, 2 * cell + 2 * frameRim, BLACK);
  for (let i = 0; i < BITS; i++) {
    const isSet = ((frame >> (BITS - 1 - i)) & 1) === 1;
    fill(rgb, width, left + i * cell, top + (isSet ? 0 : cell), cell, cell, WHITE);
  }
}

/**
 * Reads the number back from a grey picture of the cells alone.
 * `value` is null when some column is not one light and one dark cell; `contrast` is the least difference seen (0-255).
 */
export function readCells(grey, cell) {
  let value = 0;
  let contrast = 255;
  for (let i = 0; i < BITS; i++) {
    const upper = cellMean(grey, cell, i, 0);
    const lower = cellMean(grey, cell, i, 1);
    contrast = Math.min(contrast, Math.abs(upper - lower));
    value = value * 2 + (upper > lower ? 1 : 0);
  }
  return { value: contrast < 96 ? null : value, contrast };
}

/** The mean of a cell without its outermost pixels. */
function cellMean(grey, cell, column, row) {
  const stride = BITS * cell;
  let sum = 0;
  for (let y = row * cell + 2; y < (row + 1) * cell - 2; y++) {
    for (let x = column * cell + 2; x < (column + 1) * cell - 2; x++) sum += grey[y * stride + x];
  }
  return sum / (cell - 4) ** 2;
}

function fill(rgb, stride, left, top, width, height, [red, green, blue]) {
  for (let y = top; y < top + height; y++) {
    for (let x = left, at = (y * stride + left) * 3; x < left + width; x++) {
      rgb[at++] = red;
      rgb[at++] = green;
      rgb[at++] = blue;
    }
  }
}
