import type { Plan } from "../sync/plan";
import type { Dialogue } from "./dialogue";
import type { Screening } from "./screening";
import type { World } from "./world";

/** A page's own numbers at one moment: what the live curves are drawn from. */
export interface TracePoint {
  /** The page's clock, wrong as it may have been made. */
  readonly localMs: number;
  readonly clockId: string | undefined;
  /** Server time minus the page's clock. */
  readonly offsetMs: number;
  readonly errorBoundMs: number | undefined;
  readonly rttMs: number | undefined;
  readonly deliveryMs: number | undefined;
  /** Against where the film should be on this page, its own offset included. */
  readonly skewMs: number | undefined;
  readonly rate: number | undefined;
  readonly bufferedMs: number | undefined;
  readonly corrections: number;
  readonly jumps: number;
  readonly stalls: number;
  readonly plan: Plan["name"];
  readonly step: string;
}

export function traceOf(world: World, dialogue: Dialogue, screening: Screening): TracePoint {
  const { clock, deliveryMs } = dialogue.timeKeeping;
  const { conductor } = screening;
  const { film } = conductor;
  const localMs = world.time.now();
  return {
    localMs,
    clockId: clock.clockId,
    offsetMs: clock.offsetAt(localMs),
    errorBoundMs: clock.errorMs(),
    rttMs: clock.rttMs(),
    deliveryMs,
    skewMs: conductor.skew?.errorMs,
    rate: film.name === "loaded" ? film.rate : undefined,
    bufferedMs: film.name === "loaded" ? film.bufferedMs : undefined,
    corrections: conductor.corrections,
    jumps: conductor.jumps,
    stalls: conductor.stalls,
    plan: conductor.plan.name,
    step: screening.step.peek().name,
  };
}
