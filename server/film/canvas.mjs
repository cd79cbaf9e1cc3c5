// A canvas of linear light (three floats a pixel), so that glows add up the way light does,
// and the curve that turns light into bytes. Nothing here knows what is being drawn.

/** Bytes are 255 * sqrt(light / (1 + light)): a soft shoulder that never clips. This is its inverse. */
export function lightOf(hex) {
  return [1, 3, 5].map((at) => {
    const level = Math.min(0.85, (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2);
    return level / (1 - level);
  });
}

/** The same hue dimmed: bright light is so far up the curve that thinned out it would turn red. For halos and reflections. */
export const thinned = (light) => light.map((value, i) => {
  const level = (0.78 * value) / (1 + value);
  return ([0.66, 0.58, 0.6][i] * level) / (1 - level);
});

export const mix = (a, b, share) => a + (b - a) * share;
export const mixLight = (a, b, share) => a.map((value, i) => mix(value, b[i], share));
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
export const smoothstep = (from, to, value) => {
  const share = clamp((value - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
};

/** A repeatable stream of numbers in [0, 1): the same film every time (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** An 8 x 8 ordered dither of one level: it breaks up bands, and being still it costs the encoder next to nothing. */
const DITHER = Float32Array.from({ length: 64 }, (_, i) => {
  let rank = 0;
  for (let bit = 0; bit < 3; bit++) {
    const x = (i >> bit) & 1;
    const y = (i >> (3 + bit)) & 1;
    rank |= (((x ^ y) << 1) | y) << (2 * (2 - bit));
  }
  return (rank + 0.5) / 64;
});

export class Canvas {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    /** Everything is laid out for 640 x 360 and multiplied by this. */
    this.scale = Math.min(width / 640, height / 360);
    this.light = new Float32Array(width * height * 3);
    this.vignette = vignetteOf(width, height);
  }

  /** Adds a soft elliptical glow with a bright heart and a long tail. `lastRow` keeps it above the waterline. */
  glow(cx, cy, rx, ry, colour, strength, lastRow = this.height - 1, mask = null) {
    const { width, light } = this;
    const [red, green, blue] = colour;
    const left = Math.max(0, Math.ceil(cx - rx));
    const right = Math.min(width - 1, Math.floor(cx + rx));
    const bottom = Math.min(lastRow, Math.floor(cy + ry));
    for (let y = Math.max(0, Math.ceil(cy - ry)); y <= bottom; y++) {
      const dy = ((y - cy) / ry) ** 2;
      for (let x = left; x <= right; x++) {
        const dx = (x - cx) / rx;
        const distance = dx * dx + dy;
        if (distance >= 1) continue;
        let amount = (strength * (1 - distance) * (1 - distance)) / (1 + 14 * distance);
        if (mask) amount *= mask[y * width + x];
        const at = (y * width + x) * 3;
        light[at] += red * amount;
        light[at + 1] += green * amount;
        light[at + 2] += blue * amount;
      }
    }
  }

  /** Lays a colour over what is there. */
  paint(x, y, red, green, blue, alpha) {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height || alpha <= 0) return;
    const { light } = this;
    const at = (y * this.width + x) * 3;
    light[at] += (red - light[at]) * alpha;
    light[at + 1] += (green - light[at + 1]) * alpha;
    light[at + 2] += (blue - light[at + 2]) * alpha;
  }

  /** Light to bytes, darker towards the corners. */
  develop(rgb) {
    const { width, height, light, vignette } = this;
    for (let y = 0, pixel = 0, at = 0; y < height; y++) {
      const row = (y & 7) << 3;
      for (let x = 0; x < width; x++, pixel++) {
        const dither = DITHER[row | (x & 7)];
        const shade = vignette[pixel];
        for (let end = at + 3; at < end; at++) {
          const value = light[at] * shade;
          rgb[at] = 255 * Math.sqrt(value / (1 + value)) + dither;
        }
      }
    }
  }
}

function vignetteOf(width, height) {
  return Float32Array.from({ length: width * height }, (_, pixel) => {
    const x = ((pixel % width) / width - 0.5) * 2;
    const y = (Math.floor(pixel / width) / height - 0.52) * 2;
    return 1 - 0.5 * smoothstep(0.55, 1.9, x * x + y * y);
  });
}
