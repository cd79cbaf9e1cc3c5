/** What the driver is in the middle of. Each plan belongs to one state of the room's playback. */
export type Plan =
  | { readonly name: "none" }
  /** Paused at, or on the way to, a place where the room will be at `startMs`. */
  | {
      readonly name: "prepared";
      readonly key: string;
      readonly startMs: number;
      readonly tries: number;
    }
  /** `play()` will be called at `callMs`. */
  | { readonly name: "armed"; readonly key: string; readonly callMs: number }
  | { readonly name: "pulsing"; readonly key: string; readonly endMs: number };

export const noPlan: Plan = { name: "none" };

/** What is to be done now. */
export type Action =
  | { readonly name: "nothing" /** Look again at this local time. */; readonly againMs?: number }
  | { readonly name: "load" }
  | { readonly name: "unload" }
  /** Pause, and go to that very frame unless the film came there by a seek already. */
  | { readonly name: "hold"; readonly positionMs: number; readonly seek: boolean }
  /** Pause and go to where the room will be at `startMs`. */
  | {
      readonly name: "prepare";
      readonly positionMs: number;
      readonly seek: boolean;
      readonly startMs: number;
      readonly tries: number;
      /** The film was running: this is a correction that people see. */
      readonly isJump: boolean;
    }
  /** Call `play()` then, so that the picture moves on the dot. */
  | { readonly name: "startAt"; readonly callMs: number }
  | { readonly name: "startNow"; readonly dueMs: number }
  | { readonly name: "pulse"; readonly rate: number; readonly durationMs: number }
  /** Also how a pulse ends. */
  | { readonly name: "setRate"; readonly rate: number };

export const nothing: Action = { name: "nothing" };
