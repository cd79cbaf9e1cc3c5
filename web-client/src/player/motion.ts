/** What only events tell of a media element; the rest can be asked. A fold of those events. */
export interface Motion {
  readonly moving: boolean;
  readonly warm: boolean;
}

export const still: Motion = { moving: false, warm: false };

export const MOTION_EVENTS = [
  "loadstart",
  "emptied",
  "playing",
  "waiting",
  "pause",
  "seeking",
  "ended",
  "error",
] as const;

export type MotionEvent = (typeof MOTION_EVENTS)[number];

export function onMotion(motion: Motion, event: MotionEvent): Motion {
  switch (event) {
    case "loadstart":
    case "emptied":
      return still;
    case "playing":
      return { moving: true, warm: true };
    case "waiting":
    case "pause":
    case "seeking":
    case "ended":
    case "error":
      return { ...motion, moving: false };
  }
}
