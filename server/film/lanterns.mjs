// Paper lanterns: the ones that float on the lake and turn as they drift, and the ones that rise into the sky.

import { clamp, lightOf, mix, randomFrom, smoothstep, thinned } from './canvas.mjs';

const PAPERS = ['#f2a24e', '#f4b064', '#ee9450', '#f2b878', '#ea885a', '#eea08c']
  .map((hex) => ({ paper: lightOf(hex), halo: thinned(lightOf(hex)) }));
const WOOD = lightOf('#2a130f');
const FLAME = lightOf('#ffe9b8');

/** A candle never burns quite steadily. */
const flicker = (time, seed) => 1 + 0.05 * Math.sin(time * 7.3 + seed * 5) + 0.04 * Math.sin(time * 4.1 + seed * 11);

export class FloatingLanterns {
  constructor(canvas, lake) {
    this.canvas = canvas;
    this.lake = lake;
    this.all = scatterFloating();
  }

  /** Draws those between two distances, far ones first; so something else can float among them. */
  draw(time, from, to) {
    for (const lantern of this.all) {
      if (lantern.near < from || lantern.near >= to) continue;
      const placed = this.place(lantern, time);
      this.lake.mirror(placed.x, placed.y, placed.size, placed.halo, 1.3 * placed.bright);
      this.drawHalo(placed);
      this.drawBody(placed);
    }
  }

  /** Where a lantern is now: the breeze carries it right, around and in again at the left; the water lifts and turns it. */
  place(lantern, time) {
    const { canvas, lake } = this;
    const { near, seed } = lantern;
    const size = mix(8, 62, near ** 1.15) * canvas.scale;
    const span = canvas.width + size * 8;
    const drifted = lantern.x * span + time * lantern.drift * mix(2.4, 13, near) * canvas.scale;
    const x = (((drifted % span) + span) % span) - size * 4 + size * 0.12 * Math.sin(time * 0.5 + seed);
    const bob = Math.sin(time * (1.5 - 0.5 * near) + seed * 3) * 0.6 + Math.sin(time * 0.83 + seed * 7) * 0.4;
    const y = lake.top + lake.rows * near + bob * size * 0.055;
    const turn = seed + time * lantern.spin;
    const lean = 0.05 * Math.sin(time * 0.9 + seed * 2);
    return { ...lantern, x, y, size, turn, lean, bright: flicker(time, seed) };
  }

  /** Light in the air around it, and a flat pool of light on the water. */
  drawHalo({ x, y, size, halo, bright }) {
    this.canvas.glow(x, y - size * 0.5, size * 2.6, size * 2.4, halo, 0.5 * bright);
    this.canvas.glow(x, y + size * 0.1, size * 2.8, size * 0.7, halo, 0.6 * bright);
  }

  /** A box of paper on four posts, seen from a little above: two faces, an open top, a board that carries it. */
  drawBody(lantern) {
    const { canvas } = this;
    const { x: cx, y: foot, size } = lantern;
    const shape = boxOf(lantern.turn);
    for (let y = Math.floor(foot - size * 1.25); y <= Math.ceil(foot + size * 0.25); y++) {
      for (let x = Math.floor(cx - size * 0.75); x <= Math.ceil(cx + size * 0.75); x++) {
        const up = (foot - y) / size;
        const across = (x - cx) / size - lantern.lean * up;
        this.drawBoard(x, y, across, up, size, shape);
        const cover = shape.coverage(across, up, size);
        if (cover <= 0) continue;
        const { red, green, blue } = paperLight(lantern, shape, across, up, size);
        canvas.paint(x, y, red, green, blue, cover);
      }
    }
  }

  /** The board turns with the box and is a little wider. */
  drawBoard(x, y, across, up, size, shape) {
    const place = across / BOARD;
    const dip = BOARD * shape.frontEdge(clamp(place, shape.left.x, shape.right.x));
    const side = BOARD * Math.min(place - shape.left.x, shape.right.x - place);
    const inside = Math.min(side, up + dip + 0.08, 0.03 - up - dip) * size;
    this.canvas.paint(x, y, WOOD[0], WOOD[1], WOOD[2], clamp(inside + 0.5, 0, 1));
  }
}

/** Height of a lantern's paper, half the diagonal of its floor, how far the view from above tilts it, and the board's share of it. */
const TALL = 0.98;
const RADIUS = 0.46;
const TILT = 0.13;
const BOARD = 1.16;

/** The outline of a box turned by `turn`: the corner nearest to us and its two neighbours. */
function boxOf(turn) {
  const quarter = Math.PI / 2;
  const front = (((turn % quarter) + quarter) % quarter) + quarter / 2;
  const corner = (angle) => ({ x: RADIUS * Math.cos(angle), dip: RADIUS * TILT * Math.sin(angle) });
  const [left, middle, right] = [corner(front + quarter), corner(front), corner(front - quarter)];
  const between = (a, b, x) => mix(a.dip, b.dip, (x - a.x) / (b.x - a.x || 1));
  const frontEdge = (x) => (x < middle.x ? between(left, middle, x) : between(middle, right, x));
  const back = { x: -middle.x, dip: -middle.dip };
  const backEdge = (x) => (x < back.x ? between(left, back, x) : between(back, right, x));
  const coverage = (x, up, size) => {
    const side = Math.min(x - left.x, right.x - x);
    const held = clamp(x, left.x, right.x);
    return clamp(Math.min(side, up + frontEdge(held), TALL - backEdge(held) - up) * size + 0.5, 0, 1);
  };
  return { left, middle, right, frontEdge, coverage };
}

/** The colour of one point of paper: brightest near the flame, one face a little dimmer, posts and rails as thin shadows. */
function paperLight({ paper, bright }, shape, across, up, size) {
  const height = up + shape.frontEdge(across);
  const isInside = height > TALL;
  const onLeft = across < shape.middle.x;
  const facing = onLeft ? shape.middle.x - shape.left.x : shape.right.x - shape.middle.x;
  const flame = Math.exp(-(across * across) / 0.1 - (height - 0.36) ** 2 / 0.13);
  const glow = isInside ? 1.5 : bright * (0.34 + 0.7 * facing + 1.1 * flame);
  const post = Math.min(Math.abs(across - shape.middle.x), across - shape.left.x, shape.right.x - across);
  const rail = isInside ? 1 : Math.min(Math.abs(TALL - height), Math.abs(height));
  const line = 0.018 + 0.3 / size;
  const shadow = size < 14 ? 0 : 0.62 * Math.max(smoothstep(line, line * 0.3, post), smoothstep(line, line * 0.3, rail));
  const white = 0.4 * flame * bright;
  const tone = (i) => mix(paper[i] * glow + FLAME[i] * white * 0.25, WOOD[i], shadow);
  return { red: tone(0), green: tone(1), blue: tone(2) };
}

function scatterFloating() {
  const random = randomFrom(23);
  const lanterns = Array.from({ length: 19 }, (_, i) => ({
    near: mix(0.035, 0.74, ((i + 0.8 * random()) / 19) ** 1.7),
    x: (i * 0.381966 + 0.08 * random()) % 1,
    drift: 0.75 + 0.5 * random(),
    spin: (random() < 0.5 ? -1 : 1) * (0.1 + 0.16 * random()),
    seed: random() * 6.28,
    ...PAPERS[Math.floor(random() * PAPERS.length)],
  }));
  return lanterns.sort((a, b) => a.near - b.near);
}

const FIRST_LAUNCH = -26;
const EVERY = 4.2;
const LIFE = 62;

export class SkyLanterns {
  constructor(canvas, lake) {
    this.canvas = canvas;
    this.lake = lake;
  }

  /** One leaves the far shore every few seconds and is followed until it is a spark among the stars. */
  draw(time) {
    const newest = Math.floor((time - FIRST_LAUNCH) / EVERY);
    const oldest = Math.max(0, Math.ceil((time - LIFE - FIRST_LAUNCH) / EVERY));
    for (let i = oldest; i <= newest; i++) this.drawOne(i, time);
  }

  drawOne(index, time) {
    const { canvas, lake } = this;
    const horizonRow = lake.top;
    const random = randomFrom(index * 7919 + 11);
    const [place, speed, seed, hue] = [random(), random(), random() * 6.28, random()];
    const age = (time - FIRST_LAUNCH - index * EVERY) / LIFE;
    const risen = age ** 1.25 * mix(0.86, 1.12, speed);
    const size = mix(19, 5, risen) * canvas.scale * mix(0.8, 1.15, seed / 6.28);
    const lane = 0.24 + 0.72 * ((index * 0.618034 + 0.15 * place) % 1);
    const x = canvas.width * (lane + 0.07 * age) + Math.sin(time * 0.42 + seed) * 9 * canvas.scale;
    const y = horizonRow - size * 0.1 - risen * horizonRow * 0.96;
    const shown = smoothstep(0, 0.03, age) * smoothstep(1, 0.86, age);
    const bright = shown * flicker(time, seed) * mix(1, 0.72, risen);
    const { paper, halo } = PAPERS[Math.floor(hue * 5)];
    const lean = 0.1 * Math.sin(time * 0.6 + seed * 2);
    canvas.glow(x, y, size * 3, size * 3, halo, 0.55 * bright);
    lake.mirror(x, 2 * horizonRow - y - size * 0.3, size * 1.1, halo, 0.75 * bright * (1 - 0.6 * risen), 0.9);
    this.drawBag(x, y, size, lean, paper, bright, shown);
  }

  /** A paper bag, round above and narrow below, lit by the flame in its mouth. */
  drawBag(cx, cy, size, lean, paper, bright, shown) {
    const { canvas, lake } = this;
    for (let y = Math.floor(cy - size * 0.7); y <= Math.min(lake.top - 1, Math.ceil(cy + size * 0.7)); y++) {
      const down = (y - cy) / size + 0.5;
      const half = down < 0.3 ? 0.4 * Math.sqrt(Math.max(0, 1 - (1 - down / 0.3) ** 2)) : mix(0.4, 0.25, ((down - 0.3) / 0.7) ** 1.4);
      const level = clamp(Math.min(down, 1 - down) * size + 0.5, 0, 1);
      for (let x = Math.floor(cx - size * 0.6); x <= Math.ceil(cx + size * 0.6); x++) {
        const across = (x - cx) / size + lean * (down - 0.5);
        const cover = level * shown * clamp((half - Math.abs(across)) * size + 0.5, 0, 1);
        if (cover <= 0) continue;
        const flame = Math.exp(-(across * across) / 0.05 - (down - 0.92) ** 2 / 0.1);
        const glow = bright * (0.42 + 0.5 * down * down) * (1 - 1.5 * across * across);
        const tone = (i) => paper[i] * glow + FLAME[i] * flame * 0.3 * bright;
        canvas.paint(x, y, tone(0), tone(1), tone(2), cover);
      }
    }
  }
}
