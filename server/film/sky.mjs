// What stands above the waterline: the evening sky, slow stars, the rising moon, hills and a village.
// `progress` runs from 0 to 1 over the film, however long it is: dusk turns into night.

import { clamp, lightOf, mix, mixLight, randomFrom, smoothstep, thinned } from './canvas.mjs';

/** The share of the picture above the water. */
export const HORIZON = 0.565;

/** Colours from the top of the sky down to the hills. */
const DUSK = [[0, '#150d22'], [0.34, '#2b1538'], [0.6, '#57233f'], [0.8, '#9a4a48'], [0.93, '#d08a5c'], [1, '#e2a468']];
const NIGHT = [[0, '#0b0916'], [0.34, '#1a1029'], [0.6, '#361a35'], [0.8, '#5f2c3c'], [0.93, '#8c4b43'], [1, '#a0603f']];
const MOONLIGHT = lightOf('#f4dcb6');
const MOON_HALO = thinned(lightOf('#ecc79c'));
const STARLIGHT = lightOf('#d8cfd6');
const WINDOW = thinned(lightOf('#f0b060'));

/** From far to near: height and colour at the ridge, colour at the foot, and the waves that make its outline. */
const HILLS = [
  { height: 0.115, ridge: '#6d3446', foot: '#8a4a4c',
    waves: [[1.3, 0.35, 0.4], [3.1, 0.3, 2.1], [7.3, 0.12, 0.7], [17, 0.03, 1]] },
  { height: 0.078, ridge: '#3d1b31', foot: '#5a2c3b',
    waves: [[1.9, 0.5, 3.7], [4.3, 0.32, 0.2], [9.1, 0.13, 4], [23, 0.035, 2]] },
  { height: 0.04, ridge: '#1a0e1c', foot: '#25131f',
    waves: [[2.3, 0.55, 5.2], [6.1, 0.3, 1.4], [15, 0.12, 3], [41, 0.07, 0.5], [97, 0.05, 2]] },
];

export class Sky {
  constructor(canvas) {
    this.canvas = canvas;
    const { width, height, scale } = canvas;
    this.rows = Math.round(height * HORIZON);
    this.open = new Float32Array(width * this.rows).fill(1);
    this.dusk = this.backdrop(DUSK, 1);
    this.night = this.backdrop(NIGHT, 0.45);
    for (const hill of HILLS) this.raise(hill);
    this.stars = scatterStars(width, this.rows, scale);
    this.windows = scatterWindows(width, this.rows, scale);
  }

  /** The sky without anything in it, warmest where the sun went down. */
  backdrop(stops, afterglow) {
    const { width } = this.canvas;
    const picture = new Float32Array(width * this.rows * 3);
    for (let y = 0, at = 0; y < this.rows; y++) {
      const down = y / (this.rows - 1);
      const here = colourAt(stops, down);
      for (let x = 0; x < width; x++) {
        const aside = x / width - 0.36;
        const warmth = mix(1, 0.62 + 0.62 * Math.exp(-aside * aside * 7), afterglow * smoothstep(0.2, 1, down));
        for (const value of here) picture[at++] = value * warmth;
      }
    }
    return picture;
  }

  /** Puts a range of hills into both backdrops and marks what it hides. */
  raise({ height, ridge, foot, waves }) {
    const { width, height: tall } = this.canvas;
    const [ridgeLight, footLight] = [lightOf(ridge), lightOf(foot)];
    for (let x = 0; x < width; x++) {
      const along = (x / width) * 4;
      const swell = waves.reduce((sum, [pace, size, start]) => sum + size * Math.sin(along * pace + start), 0);
      const top = this.rows - tall * height * (1 + 0.55 * swell);
      for (let y = Math.max(0, Math.floor(top)); y < this.rows; y++) {
        const cover = clamp(y + 1 - top, 0, 1);
        const colour = mixLight(ridgeLight, footLight, Math.max(0, (y - top) / (this.rows - top)) ** 1.5);
        const pixel = y * width + x;
        this.open[pixel] *= 1 - cover;
        colour.forEach((value, i) => {
          this.dusk[pixel * 3 + i] = mix(this.dusk[pixel * 3 + i], value, cover);
          this.night[pixel * 3 + i] = mix(this.night[pixel * 3 + i], value * 0.5, cover);
        });
      }
    }
  }

  /** What the water mirrors as a whole; stars, moon and lanterns are too small and bright for that and come after the lake. */
  drawBackdrop(time, progress) {
    const { canvas, dusk, night, open } = this;
    for (let at = 0; at < dusk.length; at++) canvas.light[at] = dusk[at] + (night[at] - dusk[at]) * progress;
    const { x, y, radius } = this.moonAt(progress);
    canvas.glow(x, y, radius * 9, radius * 9, MOON_HALO, 0.3, this.rows - 1, open);
    canvas.glow(x, y, radius * 3.2, radius * 3.2, MOON_HALO, 0.5, this.rows - 1, open);
    for (const { x, y, size, pace } of this.windows) {
      this.canvas.glow(x, y, size, size, WINDOW, 1.5 + 0.12 * Math.sin(time * pace), this.rows - 1);
    }
  }

  /** The sky turns about a point above the picture; each star twinkles at its own pace. */
  drawStars(time, progress) {
    const { width, scale } = this.canvas;
    const turn = time * 0.0011;
    for (const { radius, angle, size, bright, pace } of this.stars) {
      const x = width * 0.4 + radius * Math.cos(angle + turn);
      const y = -this.rows * 0.55 + radius * Math.sin(angle + turn);
      if (y > this.rows * 0.86) continue;
      const haze = 1 - smoothstep(0.3, 0.86, y / this.rows);
      const twinkle = 0.75 + 0.25 * Math.sin(time * pace + angle * 90);
      const amount = bright * twinkle * haze * mix(0.55, 1, progress);
      this.canvas.glow(x, y, size * scale, size * scale, STARLIGHT, amount, this.rows - 1, this.open);
    }
  }

  moonAt(progress) {
    const { width, scale } = this.canvas;
    return { x: width * mix(0.735, 0.79, progress), y: this.rows * mix(0.6, 0.3, progress), radius: 17 * scale };
  }

  drawMoon(progress) {
    const { canvas, open } = this;
    const { x: cx, y: cy, radius } = this.moonAt(progress);
    for (let y = Math.floor(cy - radius - 1); y <= cy + radius + 1; y++) {
      if (y < 0 || y >= this.rows) continue;
      for (let x = Math.floor(cx - radius - 1); x <= cx + radius + 1; x++) {
        const away = Math.hypot(x - cx, y - cy);
        const cover = clamp(radius + 0.5 - away, 0, 1) * open[y * canvas.width + x];
        const shade = moonShade((x - cx) / radius, (y - cy) / radius);
        canvas.paint(x, y, MOONLIGHT[0] * shade, MOONLIGHT[1] * shade, MOONLIGHT[2] * shade * 0.94, cover);
      }
    }
  }
}

/** Dim seas on the moon, and an edge a little darker than the middle. */
function moonShade(x, y) {
  const seas = [[-0.35, -0.25, 0.42], [0.12, -0.42, 0.3], [-0.1, 0.22, 0.36], [0.42, 0.08, 0.28]];
  const dim = seas.reduce((sum, [sx, sy, size]) => sum + Math.exp(-((x - sx) ** 2 + (y - sy) ** 2) / (size * size) * 2), 0);
  return (1 - 0.3 * Math.min(1, dim)) * (1 - 0.22 * (x * x + y * y));
}

function colourAt(stops, share) {
  const next = Math.max(1, stops.findIndex(([at]) => at >= share));
  const [from, to] = [stops[next - 1], stops[next]];
  const straight = (share - from[0]) / (to[0] - from[0]);
  // Eased a little, so that the stops themselves cannot be seen as edges.
  return mixLight(lightOf(from[1]), lightOf(to[1]), mix(straight, smoothstep(0, 1, straight), 0.4));
}

function scatterStars(width, rows, scale) {
  const random = randomFrom(1905);
  return Array.from({ length: 190 }, () => {
    const x = width * (random() * 1.3 - 0.15 - 0.4);
    const y = rows * (random() * 0.95 + 0.5);
    const rare = random() ** 4;
    return {
      radius: Math.hypot(x, y),
      angle: Math.atan2(y, x),
      size: Math.max(1.6 / scale, 1.7 + 1.3 * rare),
      bright: 0.12 + 0.75 * rare,
      pace: 0.6 + 2 * random(),
    };
  });
}

/** A village on the far shore, in three clusters. */
function scatterWindows(width, rows, scale) {
  const random = randomFrom(77);
  return Array.from({ length: 17 }, (_, i) => ({
    x: width * ([0.13, 0.52, 0.9][i % 3] + 0.075 * (random() + random() - 1)),
    y: rows - (1.5 + 6 * random() ** 2) * scale,
    size: (2 + 1.6 * random()) * Math.max(scale, 0.75),
    pace: 0.7 + random(),
  }));
}
