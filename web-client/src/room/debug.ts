import type { Dialogue } from "./dialogue";
import type { Screening } from "./screening";
import type { World } from "./world";

/** What tests and the sync lab may read of a page opened with `?debug`. */
export interface DebugSnapshot {
  readonly phase: string;
  readonly epoch: string;
  readonly seq: number;
  readonly clockId: string | undefined;
  /** Server time minus the page's clock, wrong as that may have been made. */
  readonly offsetMs: number;
  readonly errorBoundMs: number | undefined;
  readonly rttMs: number | undefined;
  readonly skewMs: number | undefined;
  readonly rate: number | undefined;
  readonly corrections: number;
  readonly jumps: number;
  readonly plan: string;
  readonly step: string;
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
  window.__matinee = () => {
    const { clock } = dialogue;
    const { conductor } = screening;
    const { film } = conductor;
    return {
      phase: dialogue.phase.peek().name,
      epoch: dialogue.epoch,
      seq: dialogue.seq,
      clockId: clock.clockId,
      offsetMs: clock.offsetAt(world.time.now()),
      errorBoundMs: clock.errorMs(),
      rttMs: clock.rttMs(),
      skewMs: conductor.skew?.errorMs,
      rate: film.name === "loaded" ? film.rate : undefined,
      corrections: conductor.corrections,
      jumps: conductor.jumps,
      plan: conductor.plan.name,
      step: screening.step.peek().name,
    };
  };
}
