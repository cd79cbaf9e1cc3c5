import type { Dialogue } from "./dialogue";
import type { Screening } from "./screening";
import { type TracePoint, traceOf } from "./trace";
import type { World } from "./world";

/** What tests and the sync lab may read of a page opened with `?debug`. */
export interface DebugSnapshot extends TracePoint {
  readonly phase: string;
  readonly epoch: string;
  readonly seq: number;
}

declare global {
  interface Window {
    __matinee?: () => DebugSnapshot;
  }
}

export function exposeSnapshot(world: World, dialogue: Dialogue, screening: Screening): void {
  if (!world.debug) {
    return;
  }
  window.__matinee = () => ({
    phase: dialogue.known.phase.peek().name,
    epoch: dialogue.epoch,
    seq: dialogue.seq,
    ...traceOf(world, dialogue, screening),
  });
}
