// The water: the picture above it turned over and shaken by waves, the moon's path, and a field of ripples
// that the lanterns' reflections share, so that everything on the lake moves with the same water.

import { lightOf, smoothstep } from './canvas.mjs';

const DEEP = lightOf('#0e0a19');
const MOONLIGHT = lightOf('#eccb9c');

/** A sine by table: the ripples need half a million of them a frame. */
const SINES = Float32Array.from({ length: 4096 }, (_, i) => Math.sin((i / 4096) * 2 * Math.PI));
const TABLE = 4096 / (2 * Math.PI);

/** Waves over the lake: how many across the picture and into its depth, their pace (rad/s), size and start. */
const SWELL = [[5, 26, 0.9, 0.5, 0.3], [-9, 41, 1.3, 0.34, 2.2], [14, 67, 1.75, 0.24, 4.4], [-23, 103, 2.3, 0.14, 1.2]];
const SPARKLE = [[58, 330, 2.4, 0.5, 0.7], [-83, 430, 3.1, 0.42, 3.3], [121, 560, 3.7, 0.34, 5.1], [-37, 250, 1.9, 0.45, 2.5]];

export class Lake {
  constructor(canvas, firstRow) {
    this.canvas = canvas;
    this.top = firstRow;
    this.rows = canvas.height - firstRow;
    this.swell = new Float32Array(canvas.width * this.rows);
    this.sparkle = new Float32Array(canvas.width * this.rows);
  }

  /** How near a row is: 0 at the far shore, 1 at the bottom of the picture. */
  nearness(y) {
    return (y - this.top) / this.rows;
  }

  draw(time, moonX) {
    this.ripple(this.swell, SWELL, time);
    this.ripple(this.sparkle, SPARKLE, time);
    for (let row = 0; row < this.rows; row++) this.reflectRow(row);
    this.drawMoonPath(moonX);
  }

  /** Adds the waves row by row. Far away they are foreshortened; a wave finer than a pixel is left out before it can flicker. */
  ripple(field, waves, time) {
    const { width } = this.canvas;
    field.fill(0);
    for (let row = 0; row < this.rows; row++) {
      const near = (row + 0.5) / this.rows;
      const depth = 1 / (near + 0.12);
      const depthStep = (depth * depth) / this.rows;
      for (const [across, into, pace, size, start] of waves) {
        const blur = (into * depthStep * 0.16) ** 2 + ((across * depth) / width) ** 2;
        const reach = size * Math.exp(-blur * 1.2);
        if (reach < 0.01) continue;
        const step = ((across * depth) / width) * TABLE;
        let phase = (into * depth * 0.16 - pace * time + start) * TABLE - (step * width) / 2 + 4096 * 4096;
        for (let at = row * width, end = at + width; at < end; at++, phase += step) {
          field[at] += reach * SINES[phase & 4095];
        }
      }
    }
  }

  /** A row of water mirrors the rows above the shore, shaken up and down; nearer water shows more of its own depth. */
  reflectRow(row) {
    const { canvas: { width, light, scale }, swell, sparkle, top } = this;
    const near = row / this.rows;
    const mirror = 0.8 - 0.42 * smoothstep(0, 0.9, near);
    const shake = (3 + 20 * near) * scale;
    const centre = top - 1 - row * 1.12;
    for (let x = 0, at = (top + row) * width * 3, ripple = row * width; x < width; x++, ripple++) {
      const wave = swell[ripple] + 0.4 * sparkle[ripple];
      const from = Math.max(0, Math.min(top - 1.001, centre - wave * shake - 2 * near * scale));
      const upper = Math.floor(from);
      const share = from - upper;
      const above = (upper * width + x) * 3;
      const below = above + width * 3;
      const tilt = mirror * (1 + 0.2 * wave);
      for (let i = 0; i < 3; i++, at++) {
        light[at] = DEEP[i] + tilt * (light[above + i] + (light[below + i] - light[above + i]) * share);
      }
    }
  }

  /** A column of light under something bright, broken where the water tilts. `onset` softens its upper end. */
  mirror(cx, foot, size, colour, strength, onset = 0.04) {
    const { canvas: { width, height, light }, swell, sparkle, top } = this;
    const last = Math.min(height - 1, Math.ceil(foot + size * 2.9));
    for (let y = Math.max(top, Math.floor(foot)); y <= last; y++) {
      const down = Math.max(0, (y - foot) / size);
      const fade = strength * smoothstep(-0.02, onset, down) * Math.exp(-down * 1.1) * smoothstep(2.9, 1.6, down);
      const reach = size * (0.95 + 0.35 * down);
      for (let x = Math.max(0, Math.ceil(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
        const ripple = (y - top) * width + x;
        const wave = swell[ripple] * 0.9 + sparkle[ripple] * 0.35;
        const aside = (x - cx) / size + wave * (0.07 + 0.23 * down);
        const amount = fade * smoothstep(0.64, 0.08, Math.abs(aside) - 0.05 * down)
          * smoothstep(-1.1, 0.7, wave * (0.5 + down) + 0.55 - 0.3 * down);
        if (amount < 0.002) continue;
        const at = (y * width + x) * 3;
        light[at] += colour[0] * amount;
        light[at + 1] += colour[1] * amount;
        light[at + 2] += colour[2] * amount;
      }
    }
  }

  /** Glints where a ripple happens to face the moon: many near the middle of the path, few at its edges. */
  drawMoonPath(moonX) {
    const { canvas: { width, light, scale }, sparkle, swell } = this;
    for (let row = 0; row < this.rows; row++) {
      const near = row / this.rows;
      const half = (9 + 46 * near) * scale;
      const left = Math.max(0, Math.floor(moonX - half * 2.6));
      const right = Math.min(width - 1, Math.ceil(moonX + half * 2.6));
      const fade = 0.5 * smoothstep(-0.02, 0.1, near) * (1 - 0.5 * near);
      for (let x = left; x <= right; x++) {
        const ripple = row * width + x;
        const aside = (x - moonX - swell[ripple] * half * 0.35) / half;
        const facing = Math.exp(-aside * aside);
        const glint = smoothstep(0.75, -0.35, facing - 0.45 * sparkle[ripple] - 0.25 * swell[ripple] - 0.3);
        const amount = fade * facing * (0.07 + 0.75 * (1 - glint));
        const at = ((this.top + row) * width + x) * 3;
        light[at] += MOONLIGHT[0] * amount;
        light[at + 1] += MOONLIGHT[1] * amount;
        light[at + 2] += MOONLIGHT[2] * amount;
      }
    }
  }
}
