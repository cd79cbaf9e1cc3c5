// The running time in the top-left corner: a ring with one tick a frame that is swept once a second, and mm:ss.ff.
// Digits are drawn as strokes of one width with round ends; their distance field gives smooth edges at any size.

import { clamp } from './canvas.mjs';

const PAPER = [250, 240, 220];
const BRASS = [232, 178, 98];
const STROKE = 0.115;
const DEGREE = Math.PI / 180;

/** Points along an arc, angles in degrees clockwise from the right (y grows downwards). */
function arc(cx, cy, rx, ry, from, to) {
  const steps = 28;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (from + ((to - from) * i) / steps) * DEGREE;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}

/** Strokes of each glyph in a box one unit high; `advance` is its width with the space after it. */
const SIX = [arc(0.31, 0.68, 0.25, 0.265, 0, 360), [[0.42, 0.055], ...arc(0.31, 0.68, 0.25, 0.265, 215, 180)]];
const GLYPHS = {
  0: [[...arc(0.31, 0.305, 0.25, 0.25, 180, 360), ...arc(0.31, 0.695, 0.25, 0.25, 0, 180), [0.06, 0.305]]],
  1: [[[0.13, 0.215], [0.36, 0.055], [0.36, 0.945]]],
  2: [[...arc(0.31, 0.3, 0.245, 0.245, 190, 395), [0.065, 0.945], [0.57, 0.945]]],
  3: [[...arc(0.3, 0.275, 0.225, 0.22, 200, 450), ...arc(0.3, 0.71, 0.25, 0.235, 270, 520)]],
  4: [[[0.43, 0.945], [0.43, 0.055], [0.04, 0.72], [0.59, 0.72]]],
  5: [[[0.52, 0.055], [0.135, 0.055], [0.1, 0.46], ...arc(0.3, 0.655, 0.26, 0.29, 226, 515)]],
  6: SIX,
  7: [[[0.06, 0.055], [0.56, 0.055], [0.22, 0.945]]],
  8: [arc(0.31, 0.27, 0.205, 0.215, 0, 360), arc(0.31, 0.715, 0.25, 0.23, 0, 360)],
  9: SIX.map((stroke) => stroke.map(([x, y]) => [0.62 - x, 1 - y])),
  ':': [[[0.12, 0.33], [0.12, 0.331]], [[0.12, 0.75], [0.12, 0.751]]],
  '.': [[[0.12, 0.935], [0.12, 0.936]]],
};
const advanceOf = (glyph) => (glyph === ':' || glyph === '.' ? 0.3 : 0.71);

function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const along = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0, 1);
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function distanceToStrokes(x, y, strokes) {
  let nearest = Infinity;
  for (const points of strokes) {
    for (let i = 1; i < points.length; i++) {
      nearest = Math.min(nearest, distanceToSegment(x, y, points[i - 1], points[i]));
    }
  }
  return nearest;
}

/** How much of each pixel a glyph covers, and how dark its soft shadow is there. */
function rasterise(glyph, size) {
  const pad = Math.ceil(size * 0.16);
  const width = Math.ceil(size * 0.64) + 2 * pad;
  const height = Math.ceil(size) + 2 * pad;
  const cover = new Float32Array(width * height);
  const shadow = new Float32Array(width * height);
  const dot = glyph === ':' || glyph === '.' ? STROKE * 0.18 : 0;
  for (let i = 0; i < cover.length; i++) {
    const x = ((i % width) + 0.5 - pad) / size;
    const y = (Math.floor(i / width) + 0.5 - pad) / size;
    const outside = (distanceToStrokes(x, y, GLYPHS[glyph]) - STROKE / 2 - dot) * size;
    cover[i] = clamp(0.5 - outside, 0, 1);
    shadow[i] = 0.5 * clamp(1 - outside / pad, 0, 1) ** 2;
  }
  return { width, height, pad, cover, shadow };
}

/** Bytes, not light: the face lies on the glass, in front of the scene. */
function stain(rgb, at, [red, green, blue], alpha) {
  rgb[at] += (red - rgb[at]) * alpha;
  rgb[at + 1] += (green - rgb[at + 1]) * alpha;
  rgb[at + 2] += (blue - rgb[at + 2]) * alpha;
}

const INK = [10, 7, 16];

export function timeCode(frame, fps) {
  const seconds = Math.floor(frame / fps);
  const parts = [Math.floor(seconds / 60), seconds % 60, frame % fps].map((part) => String(part).padStart(2, '0'));
  return `${parts[0]}:${parts[1]}.${parts[2]}`;
}

/** Where the two digits of the frame are: they change with every picture, so the encoder is asked to take care there. */
export function busyArea(width, height) {
  const scale = Math.min(width / 640, height / 360);
  const [x, y, across, down] = [240, 12, 92, 64].map((value) => Math.round(value * scale));
  return { x, y, width: across, height: down };
}

export class ClockFace {
  constructor(width, height, fps) {
    const scale = Math.min(width / 640, height / 360);
    this.width = width;
    this.fps = fps;
    this.left = 20 * scale;
    this.top = 18 * scale;
    this.size = 50 * scale;
    this.ring = ringOf(this.left + 25 * scale, this.top + 25 * scale, scale, fps);
    this.textLeft = this.left + 64 * scale;
    this.glyphs = Object.fromEntries(Object.keys(GLYPHS).map((glyph) => [glyph, rasterise(glyph, this.size)]));
  }

  draw(rgb, frame) {
    this.drawRing(rgb, frame % this.fps);
    const text = timeCode(frame, this.fps);
    const places = [];
    let pen = this.textLeft;
    for (const glyph of text) {
      places.push(Math.round(pen));
      pen += advanceOf(glyph) * this.size;
    }
    // All shadows first, so that none falls on the digit before it.
    [...text].forEach((glyph, i) => this.lay(rgb, this.glyphs[glyph], places[i], 'shadow', INK));
    [...text].forEach((glyph, i) => this.lay(rgb, this.glyphs[glyph], places[i], 'cover', i < 5 ? PAPER : BRASS));
  }

  lay(rgb, glyph, left, layer, colour) {
    const top = Math.round(this.top) - glyph.pad;
    for (let y = 0, i = 0; y < glyph.height; y++) {
      let at = ((top + y) * this.width + left - glyph.pad) * 3;
      for (let x = 0; x < glyph.width; x++, i++, at += 3) {
        if (glyph[layer][i] > 0) stain(rgb, at, colour, glyph[layer][i]);
      }
    }
  }

  /** The tick of this frame is long and bright; the ones before it fade behind it. */
  drawRing(rgb, tick) {
    for (const { x, y, owner, short, long, shadow } of this.ring) {
      const at = (y * this.width + x) * 3;
      stain(rgb, at, INK, shadow);
      const age = (tick - owner + this.fps) % this.fps;
      if (age === 0) stain(rgb, at, PAPER, long);
      else stain(rgb, at, BRASS, short * (0.18 + 0.72 * Math.exp((-age / this.fps) * 5)));
    }
  }
}

/** The ring's pixels: which tick owns each, and how much of the pixel a short and a long tick cover. */
function ringOf(cx, cy, scale, ticks) {
  const pixels = [];
  const [outer, inner, innermost] = [24 * scale, 17.5 * scale, 11 * scale];
  const half = Math.max(0.6, Math.min(outer * 0.06, (Math.PI * outer * 0.62) / ticks));
  for (let y = Math.floor(cy - outer - 6); y <= cy + outer + 6; y++) {
    for (let x = Math.floor(cx - outer - 6); x <= cx + outer + 6; x++) {
      const dx = x + 0.5 - cx;
      const dy = y + 0.5 - cy;
      const radius = Math.hypot(dx, dy);
      const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
      const owner = Math.round(turn * ticks) % ticks;
      const aside = Math.abs(radius * Math.sin((turn - owner / ticks) * 2 * Math.PI));
      const between = (from, to) => clamp(0.5 + Math.min(to - radius, radius - from), 0, 1);
      const short = clamp(half + 0.5 - aside, 0, 1) * between(inner, outer);
      const long = clamp(half + 0.7 - aside, 0, 1) * between(innermost, outer + scale);
      const offRing = Math.max(0, radius - outer, inner - radius);
      const shadow = 0.3 * clamp(1 - offRing / 6, 0, 1) ** 2;
      if (long > 0 || shadow > 0) pixels.push({ x, y, owner, short, long, shadow });
    }
  }
  return pixels;
}
