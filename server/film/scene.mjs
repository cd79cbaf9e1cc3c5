// One frame of the film: the parts in their order, from far to near.

import { Boat } from './boat.mjs';
import { Canvas, randomFrom } from './canvas.mjs';
import { ClockFace } from './clock-face.mjs';
import { drawCells } from './frame-cells.mjs';
import { Lake } from './lake.mjs';
import { FloatingLanterns, SkyLanterns } from './lanterns.mjs';
import { Sky } from './sky.mjs';

export class Scene {
  constructor({ width, height, fps, seconds }) {
    this.fps = fps;
    this.frames = fps * seconds;
    this.canvas = new Canvas(width, height);
    this.sky = new Sky(this.canvas);
    this.lake = new Lake(this.canvas, this.sky.rows);
    this.skyLanterns = new SkyLanterns(this.canvas, this.lake);
    this.boat = new Boat(this.canvas, this.lake);
    this.floatingLanterns = new FloatingLanterns(this.canvas, this.lake);
    this.reeds = plantReeds();
    this.clockFace = new ClockFace(width, height, fps);
    this.rgb = new Uint8ClampedArray(width * height * 3);
  }

  /** Draws frame `frame` and returns its bytes, which are drawn over by the next call. */
  draw(frame) {
    this.paint(frame);
    this.clockFace.draw(this.rgb, frame);
    drawCells(this.rgb, this.canvas.width, this.canvas.height, frame);
    return this.rgb;
  }

  /** The same without clock and frame cells: for posters. */
  paint(frame) {
    const time = frame / this.fps;
    const progress = frame / this.frames;
    this.sky.drawBackdrop(time, progress);
    this.lake.draw(time, this.sky.moonAt(progress).x);
    this.sky.drawStars(time, progress);
    this.sky.drawMoon(progress);
    this.skyLanterns.draw(time);
    this.floatingLanterns.draw(time, 0, this.boat.near);
    this.boat.draw(time, progress);
    this.floatingLanterns.draw(time, this.boat.near, 1);
    for (const reed of this.reeds) this.drawReed(reed, time);
    this.canvas.develop(this.rgb);
    return this.rgb;
  }

  /** A dark stalk in the right-hand corner, bending in the breeze; some carry a cat-tail. */
  drawReed({ x, tall, lean, seed, hasTail }, time) {
    const { canvas } = this;
    const { width, height, scale } = canvas;
    const sway = 5 * Math.sin(time * 0.8 + seed) + 2.5 * Math.sin(time * 1.7 + seed * 2 + x * 9);
    const length = tall * height;
    for (let y = Math.floor(height - length); y < height; y++) {
      const up = (height - y) / length;
      const middle = width * x + (lean + sway) * scale * up * up;
      const isTail = hasTail && up > 0.8 && up < 0.95;
      const half = (isTail ? 2.6 * Math.sqrt(1 - ((up - 0.875) / 0.076) ** 2) : 1.5 * (1 - up) + 0.35) * scale;
      for (let at = Math.floor(middle - half - 1); at <= middle + half + 1; at++) {
        const cover = Math.min(1, Math.max(0, half + 0.5 - Math.abs(at - middle)), 2 * half);
        canvas.paint(at, y, 0.0022, 0.0012, 0.0021, cover * 0.96);
      }
    }
  }
}

function plantReeds() {
  const random = randomFrom(5);
  return Array.from({ length: 26 }, (_, i) => {
    const x = 1.005 - 0.17 * random() ** 1.5;
    const tall = (0.14 + 0.26 * random()) * (1 - 1.6 * (1 - x));
    return { x, tall, lean: 26 * (random() - 0.6), seed: random() * 6.28, hasTail: i % 4 === 0 };
  });
}
