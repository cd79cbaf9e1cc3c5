// Two friends in a rowing boat with a lantern between them: the only people in the film.

import { lightOf, mix, thinned } from './canvas.mjs';

const SHADE = lightOf('#120a12');
const RIM = lightOf('#c9703c');
const LAMP = thinned(lightOf('#f4c070'));
/** Each pixel of the outline is looked at in nine places, which is enough for a shape this small. */
const TAPS = [-1 / 3, 0, 1 / 3];

/** Half the boat is one unit long; `up` is measured from the waterline. */
function isHull(x, up) {
  if (Math.abs(x) > 1) return false;
  const rail = 0.13 + 0.14 * Math.abs(x) ** 2.6;
  const keel = -0.07 + 0.3 * Math.abs(x) ** 5;
  return up < rail && up > keel;
}

/** Somebody sitting at `seat`, turned towards the other by `lean`. */
function isFriend(x, up, seat, lean, tall) {
  const middle = seat + lean * (up - 0.1);
  const head = ((x - seat - lean * 0.5 * tall) / 0.085) ** 2 + ((up - 0.6 * tall) / 0.1) ** 2 < 1;
  const shoulders = 0.15 * Math.sqrt(Math.max(0, 1 - ((up - 0.08) / (0.41 * tall)) ** 2)) + 0.015;
  const body = up > 0.05 && up < 0.49 * tall && Math.abs(x - middle) < shoulders;
  const neck = up >= 0.4 * tall && up < 0.56 * tall && Math.abs(x - seat - lean * 0.42 * tall) < 0.04;
  return head || body || neck;
}

const isShape = (x, up) => isHull(x, up) || isFriend(x, up, -0.42, 0.06, 1.03) || isFriend(x, up, 0.4, -0.1, 0.94);

export class Boat {
  constructor(canvas, lake) {
    this.canvas = canvas;
    this.lake = lake;
    this.near = 0.36;
  }

  draw(time, progress) {
    const { canvas, lake } = this;
    const half = 39 * canvas.scale;
    const x = canvas.width * mix(0.75, 0.8, progress) + 3 * canvas.scale * Math.sin(time * 0.23);
    const y = lake.top + lake.rows * this.near + 1.1 * canvas.scale * Math.sin(time * 1.1);
    const rock = 0.03 * Math.sin(time * 0.9 + 1);
    this.drawShadow(x, y, half, rock);
    canvas.glow(x, y - half * 0.3, half * 1.6, half * 1.3, LAMP, 0.35);
    this.drawShape(x, y, half, rock);
    canvas.glow(x, y - half * 0.27, half * 0.22, half * 0.26, LAMP, 3 + 0.25 * Math.sin(time * 6.1));
  }

  drawShape(cx, cy, half, rock) {
    for (let y = Math.floor(cy - half * 0.85); y <= cy + half * 0.15; y++) {
      for (let x = Math.floor(cx - half * 1.1); x <= cx + half * 1.1; x++) {
        const across = (x - cx) / half;
        const up = (cy - y) / half;
        const cover = coverAt(across, up, half, rock);
        if (cover === 0) continue;
        // The lamp lights whatever faces it.
        const warm = Math.exp(-(across * across) / 0.11 - (up - 0.3) ** 2 / 0.08) * 0.5;
        this.canvas.paint(x, y, mix(SHADE[0], RIM[0], warm), mix(SHADE[1], RIM[1], warm), mix(SHADE[2], RIM[2], warm), cover);
      }
    }
  }

  /** Its dark image in the water, drawn out and shaken like everything else there. */
  drawShadow(cx, cy, half, rock) {
    const { canvas, lake } = this;
    for (let y = Math.max(lake.top, Math.floor(cy)); y <= cy + half * 0.9; y++) {
      for (let x = Math.floor(cx - half * 1.3); x <= cx + half * 1.3; x++) {
        if (x < 0 || x >= canvas.width) continue;
        const ripple = (y - lake.top) * canvas.width + x;
        const down = (y - cy) / half;
        const across = (x - cx) / half + (lake.swell[ripple] * 0.7 + lake.sparkle[ripple] * 0.4) * (0.05 + 0.16 * down);
        const cover = coverAt(across, down, half, -rock) * (0.8 - 0.6 * down);
        canvas.paint(x, y, SHADE[0], SHADE[1], SHADE[2], cover);
      }
    }
  }
}

function coverAt(across, up, half, rock) {
  let hits = 0;
  for (const dy of TAPS) {
    for (const dx of TAPS) {
      const x = across + dx / half;
      const y = up + dy / half;
      if (isShape(x - rock * y, y + rock * x)) hits++;
    }
  }
  return hits / 9;
}
