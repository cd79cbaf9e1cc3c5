import type { Film, Load, PlayAnswer, Player } from "../src/player/port";
import { dice } from "./dice";
import type { HandClock } from "./hand-clock";

export interface Nature {
  readonly startMs: number;
  /** The first start after a load takes longer. */
  readonly coldMs: number;
  readonly seekMs: number;
  readonly loadMs: number;
  /** How fast the sound card's clock is against the true one. */
  readonly driftPpm: number;
  /** Readings of the position are off by up to this. */
  readonly noiseMs: number;
  readonly durationMs: number;
  /** A player that takes a rate and does nothing with it. */
  readonly ignoresRate: boolean;
  /** Rates nearer to the plain one than this are the plain one. */
  readonly deadZone: number;
  readonly seed: number;
}

export const plainNature: Nature = {
  startMs: 70,
  coldMs: 90,
  seekMs: 120,
  loadMs: 200,
  driftPpm: 0,
  noiseMs: 0.5,
  durationMs: 3_600_000,
  ignoresRate: false,
  deadZone: 0,
  seed: 1,
};

/** A media element as slow and as inexact as real ones, on the true clock. */
export class SimPlayer implements Player {
  readonly #clock: HandClock;
  readonly #nature: Nature;
  readonly #random: () => number;
  readonly #listeners = new Set<() => void>();
  #load: Load | undefined;
  #isLoaded = false;
  #paused = true;
  #moving = false;
  #seeking = false;
  #canPlay = false;
  #warm = false;
  #rate = 1;
  #muted = false;
  #soughtMs: number | undefined;
  #baseMs = 0;
  #sinceMs = 0;
  #turn = 0;
  #failure: { mayPass: boolean } | undefined;
  /** What the browser allows. */
  allows: "sound" | "muted" | "nothing" = "sound";
  seeks: number[] = [];
  plays = 0;
  pauses = 0;
  rates: { atMs: number; rate: number; pitch: boolean }[] = [];
  loads: string[] = [];

  constructor(clock: HandClock, nature: Partial<Nature> = {}) {
    this.#clock = clock;
    this.#nature = { ...plainNature, ...nature };
    this.#random = dice(this.#nature.seed);
  }

  load(load: Load): void {
    this.loads.push(load.address);
    this.unload();
    this.#load = load;
    this.#soughtMs = 0;
    this.#later(this.#nature.loadMs, () => {
      this.#isLoaded = true;
      this.#canPlay = true;
    });
  }

  unload(): void {
    this.#turn += 1;
    this.#load = undefined;
    this.#failure = undefined;
    this.#isLoaded = false;
    this.#paused = true;
    this.#moving = false;
    this.#seeking = false;
    this.#canPlay = false;
    this.#warm = false;
    this.#baseMs = 0;
    this.#soughtMs = undefined;
  }

  async play(): Promise<PlayAnswer> {
    this.plays += 1;
    if (this.allows === "nothing" || (this.allows === "muted" && !this.#muted)) {
      return "blocked";
    }
    this.#soughtMs = undefined;
    if (this.#paused) {
      this.#paused = false;
      this.#roll();
    }
    return "started";
  }

  pause(): void {
    if (!this.#paused) {
      this.pauses += 1;
      this.#stop();
      this.#paused = true;
      this.#turn += 1;
      if (this.#seeking) {
        this.#finishSeekLater();
      }
      this.#later(0, () => {});
    }
  }

  seek(positionMs: number): void {
    this.seeks.push(positionMs);
    this.#stop();
    this.#turn += 1;
    this.#baseMs = Math.min(positionMs, this.#nature.durationMs);
    this.#soughtMs = positionMs;
    this.#seeking = true;
    this.#canPlay = false;
    this.#finishSeekLater();
  }

  standAt(positionMs: number): void {
    this.seek(positionMs);
  }

  setRate(rate: number, pitch: boolean): void {
    if (rate !== this.#rate) {
      this.rates.push({ atMs: this.#clock.now(), rate, pitch });
      this.#rebase();
      this.#rate = rate;
    }
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#later(0, () => {});
  }

  read(): Film {
    const load = this.#load;
    if (load === undefined) {
      return { name: "empty" };
    }
    if (this.#failure !== undefined) {
      const { mayPass } = this.#failure;
      return {
        name: "failed",
        itemId: load.itemId,
        reason: "film-stopped",
        code: "damaged",
        mayPass,
      };
    }
    if (!this.#isLoaded) {
      return { name: "loading", itemId: load.itemId };
    }
    const { durationMs } = this.#nature;
    const ended = this.trueMs() >= durationMs;
    return {
      name: "loaded",
      itemId: load.itemId,
      positionMs: this.positionMs(),
      ...(this.#soughtMs !== undefined && { soughtMs: this.#soughtMs }),
      paused: this.#paused || ended,
      seeking: this.#seeking,
      canPlay: this.#canPlay,
      moving: this.#moving && !ended,
      ended,
      rate: this.#rate,
      durationMs,
      bufferedMs: 20_000,
      muted: this.#muted,
      warm: this.#warm,
    };
  }

  positionMs(): number {
    const noise = this.#moving ? (this.#random() * 2 - 1) * this.#nature.noiseMs : 0;
    return Math.max(0, this.trueMs() + noise);
  }

  /** Where the picture really is. */
  trueMs(): number {
    if (!this.#moving) {
      return this.#baseMs;
    }
    const isPlain = this.#nature.ignoresRate || Math.abs(this.#rate - 1) < this.#nature.deadZone;
    const rate = isPlain ? 1 : this.#rate;
    const elapsed = (this.#clock.now() - this.#sinceMs) * (1 + this.#nature.driftPpm / 1e6);
    return Math.min(this.#nature.durationMs, this.#baseMs + elapsed * rate);
  }

  get isMoving(): boolean {
    return this.#moving;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  release(): void {
    this.unload();
    this.#listeners.clear();
  }

  /** The buffer runs dry for a while. */
  starve(forMs: number): void {
    this.#stop();
    this.#canPlay = false;
    this.#turn += 1;
    this.#tell();
    this.#later(forMs, () => {
      this.#canPlay = true;
      if (!this.#paused) {
        this.#move();
      }
    });
  }

  /** The sound device skips a buffer, or repeats one. */
  steps(byMs: number): void {
    this.#rebase();
    this.#baseMs += byMs;
  }

  fail(mayPass: boolean): void {
    this.#stop();
    this.#turn += 1;
    this.#failure = { mayPass };
    this.#tell();
  }

  /** Somebody's media key. */
  strangerPauses(): void {
    this.#stop();
    this.#paused = true;
    this.#turn += 1;
    this.#tell();
  }

  #roll(): void {
    if (this.#canPlay && !this.#seeking) {
      const takes = this.#warm ? this.#nature.startMs : this.#nature.coldMs;
      this.#later(takes, () => this.#move());
    }
  }

  #move(): void {
    this.#moving = true;
    this.#warm = true;
    this.#sinceMs = this.#clock.now();
  }

  #stop(): void {
    this.#rebase();
    this.#moving = false;
  }

  #rebase(): void {
    this.#baseMs = this.trueMs();
    this.#sinceMs = this.#clock.now();
  }

  #finishSeekLater(): void {
    this.#later(this.#nature.seekMs, () => {
      this.#seeking = false;
      this.#canPlay = true;
      if (!this.#paused) {
        this.#roll();
      }
    });
  }

  /** Something the player does in its own time, unless it is told otherwise before. */
  #later(ms: number, act: () => void): void {
    const turn = this.#turn;
    this.#clock.after(ms, () => {
      if (turn === this.#turn) {
        act();
        this.#tell();
      }
    });
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}
