import { Conductor } from "../src/sync/conductor";
import type { Desired } from "../src/sync/desired";
import { Latencies, type LatencyStore } from "../src/sync/latencies";
import { type Line, lineAt } from "../src/sync/line";
import { HandClock } from "./hand-clock";
import { type Nature, SimPlayer } from "./sim-player";

/** A conductor with one simulated player and a wish that the test sets. */
export class Stage {
  readonly clock = new HandClock();
  readonly player: SimPlayer;
  readonly conductor: Conductor;
  readonly latencies: Latencies;
  #want: Desired = { name: "nothing" };
  hidden = false;

  constructor(nature: Partial<Nature> = {}, store: LatencyStore = memoryStore()) {
    this.player = new SimPlayer(this.clock, nature);
    this.latencies = new Latencies(store);
    this.conductor = new Conductor({
      time: this.clock,
      timers: this.clock,
      latencies: this.latencies,
      want: () => this.#want,
      mayCorrect: () => true,
      isHidden: () => this.hidden,
      looked: () => {},
    });
    this.conductor.attach(this.player);
  }

  want(desired: Desired): void {
    this.#want = desired;
    this.conductor.look();
  }

  hold(positionMs: number, itemId = 1): void {
    this.want({
      name: "held",
      itemId,
      address: `/media/${itemId}.webm`,
      source: "file",
      positionMs,
    });
  }

  /** From that position on, beginning some time from now. */
  play(positionMs: number, inMs: number, rate = 1, former?: Line["former"]): void {
    const sinceMs = this.clock.now() + inMs;
    this.want(playing({ positionMs, rate, sinceMs, ...(former !== undefined && { former }) }));
  }

  /** How far the picture is ahead of the room. */
  get errorMs(): number {
    const want = this.#want;
    return want.name === "playing"
      ? this.player.trueMs() - lineAt(want.line, this.clock.now())
      : Number.NaN;
  }

  /** The largest error over a while. */
  async worstOver(ms: number): Promise<number> {
    let worst = 0;
    for (let passed = 0; passed < ms; passed += 20) {
      await this.clock.advance(20);
      worst = Math.max(worst, Math.abs(this.errorMs));
    }
    return worst;
  }
}

export function playing(line: Line, itemId = 1): Desired {
  const key = [itemId, line.positionMs, line.rate, line.sinceMs].join(" ");
  return { name: "playing", itemId, address: `/media/${itemId}.webm`, source: "file", key, line };
}

export function memoryStore(): LatencyStore {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
}
