/** Where a reaction rises from and to, in CSS pixels; the way up is negative. */
export interface Path {
  readonly fromX: number;
  readonly fromY: number;
  readonly rise: number;
  readonly drift: number;
}

/** How a reaction is drawn at one moment of its life. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
}

export const RISES_FOR_MS = 2_400;

const APPEARED = 0.12;
const FADING = 0.7;
const STILL_ABOVE_SEAT = -40;

/**
 * A reaction at that part of its life, from 0 to 1: a calm curve upwards, slower and slower, fading in
 * the last third. Where motion is to be reduced it stays above its seat and only fades.
 */
export function riseAt(life: number, { rise, drift }: Path, isStill: boolean): Drawn {
  const opacity = Math.min(1, life / APPEARED, (1 - life) / (1 - FADING));
  if (isStill) {
    return { x: 0, y: STILL_ABOVE_SEAT, scale: 1, opacity };
  }
  return {
    x: drift * Math.sin(life * Math.PI * 1.2),
    y: -rise * (1 - (1 - life) ** 3),
    scale: Math.min(1, 0.6 + (0.4 * life) / APPEARED),
    opacity,
  };
}
