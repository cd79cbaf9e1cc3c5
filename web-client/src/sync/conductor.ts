import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { Choices, Chosen } from "../player/choices";
import type { Film, Player } from "../player/port";
import type { FailureCode } from "../protocol/generated";
import { BLANK_AFTER_SOUND_MS, CALM_TICK_MS, FAST_TICK_MS } from "./bands";
import type { Desired } from "./desired";
import { Hands } from "./hands";
import type { Latencies } from "./latencies";
import type { Skew } from "./measure";
import type { Observed } from "./observed";
import type { Plan } from "./plan";
import { reconcile } from "./reconcile";
import { Starter } from "./starter";
import { Watch } from "./watch";

export interface ConductorPorts {
  readonly time: TimeSource;
  readonly timers: Timers;
  readonly latencies: Latencies;
  /** Undefined while nobody knows: then the film is left as it is. */
  readonly want: () => Desired | undefined;
  readonly isHidden: () => boolean;
  /** Called after every look at the film. */
  readonly looked: () => void;
  /** Not while the time is in doubt: then a film that runs is left at its rate. */
  readonly mayCorrect: () => boolean;
}

export interface PausedAt {
  readonly positionMs: number;
  /** Otherwise it stood at a place where nobody saw it run by. */
  readonly wasMoving: boolean;
}

/** Preparing leads to arming and the like; a player that never settles must not hang the page. */
const MOST_ACTIONS = 5;

/** Keeps one player where the room is: looks, lets `reconcile` decide, has it done. */
export class Conductor {
  readonly #ports: ConductorPorts;
  readonly #watch: Watch;
  readonly #starter: Starter;
  readonly #hands: Hands;
  #player: Player | undefined;
  #stopListening: Cancel = () => {};
  #stopTick: Cancel = () => {};
  #stopAgain: Cancel = () => {};
  #wantedKey: string | undefined;
  #lookedMs = Number.NEGATIVE_INFINITY;
  #isLooking = false;
  #lookAgain = false;

  constructor(ports: ConductorPorts) {
    const { time, timers, latencies } = ports;
    const look = () => this.look();
    this.#ports = ports;
    this.#watch = new Watch(time, latencies);
    this.#starter = new Starter(() => {
      this.#watch.learning.disturbed();
      look();
    });
    this.#hands = new Hands({ time, timers, watch: this.#watch, starter: this.#starter, look });
    this.#stopTick = timers.after(CALM_TICK_MS, () => this.#tick());
  }

  attach(player: Player): void {
    this.detach();
    this.#player = player;
    this.#stopListening = player.onChange(() => this.look());
    this.look();
  }

  detach(): void {
    this.#hands.forgetFilm();
    this.#stopListening();
    this.#stopAgain();
    this.#player?.release();
    this.#player = undefined;
  }

  dispose(): void {
    this.detach();
    this.#stopTick();
  }

  /** Loads the film again, however it failed. */
  retryFilm(): void {
    this.#hands.forgetFilm();
    this.#player?.unload();
    this.look();
  }

  /** The server is there again: what could not be loaded meanwhile may be there, too. */
  reachable(): void {
    if (this.film.name === "failed") {
      this.retryFilm();
    }
  }

  unblockSound(): void {
    if (this.#player !== undefined) {
      this.#starter.unblock(this.#player);
      this.#watch.blank(BLANK_AFTER_SOUND_MS);
      this.look();
    }
  }

  /** Somebody looks at the page again: what the browser forbade it may allow now. */
  woke(): void {
    this.#starter.retry();
    this.look();
  }

  /** Pauses before anybody was asked. Undefined when there is no film to pause. */
  pauseNow(): PausedAt | undefined {
    const player = this.#player;
    const { film } = this;
    if (player === undefined || film.name !== "loaded" || film.interruption !== undefined) {
      return undefined;
    }
    this.#hands.pause(player);
    return { positionMs: player.positionMs(), wasMoving: film.moving };
  }

  get film(): Film {
    return this.#player?.read() ?? { name: "empty" };
  }

  /** What this viewer may choose of the film's qualities and sounds. */
  get choices(): Choices | undefined {
    return this.#player?.choices?.();
  }

  choose(chosen: Chosen): void {
    this.#player?.choose?.(chosen);
  }

  get failedWith(): FailureCode | undefined {
    return this.#watch.failedWith(this.film);
  }

  get plan(): Plan {
    return this.#hands.plan;
  }

  get skew(): Skew | undefined {
    return this.#watch.skew;
  }

  get corrections(): number {
    return this.#watch.history.corrections;
  }

  get jumps(): number {
    return this.#watch.history.jumps;
  }

  get stalls(): number {
    return this.#watch.history.stalls;
  }

  /** Usual latencies of this device, as it stands now. */
  get latencies(): { readonly seekMs: number; readonly startMs: number } {
    const { learning } = this.#watch;
    return { seekMs: learning.seekMs(this.film), startMs: learning.startMs(this.film) };
  }

  get isBlocked(): boolean {
    return this.#starter.blocked;
  }

  get isMutedByBrowser(): boolean {
    return this.#starter.mutedByBrowser;
  }

  /** Looks at once, and again while that leads to something to do. */
  look(): void {
    if (this.#isLooking) {
      this.#lookAgain = true;
      return;
    }
    this.#isLooking = true;
    try {
      this.#pass();
      if (this.#lookAgain) {
        this.#lookAgain = false;
        this.#pass();
      }
    } finally {
      this.#isLooking = false;
      this.#lookAgain = false;
    }
    this.#ports.looked();
  }

  #tick(): void {
    const { time, timers } = this.#ports;
    if (this.#player !== undefined && this.plan.name !== "pulsing") {
      this.#watch.sample(this.#player);
    }
    if (time.now() - this.#lookedMs >= CALM_TICK_MS - 1) {
      this.look();
    }
    const pauseMs = this.#watch.isFast ? FAST_TICK_MS : CALM_TICK_MS;
    this.#stopTick = timers.after(pauseMs, () => this.#tick());
  }

  #pass(): void {
    const { time } = this.#ports;
    this.#lookedMs = time.now();
    this.#stopAgain();
    const player = this.#player;
    const want = this.#ports.want();
    if (player === undefined || want === undefined) {
      return;
    }
    const key = want.name === "playing" ? want.key : undefined;
    if (this.plan.name !== "none" && this.plan.key !== key) {
      this.#hands.drop();
    }
    if (key !== this.#wantedKey) {
      this.#wantedKey = key;
      this.#starter.retry();
      this.#watch.forgetSkew();
    }
    player.countFrom?.(want.name === "nothing" ? undefined : want.liveOriginMs);
    for (let done = 0; done < MOST_ACTIONS; done++) {
      const now = time.now();
      const action = reconcile(this.#observe(player, want, now), want, now);
      if (action.name === "nothing") {
        this.#watch.leftAlone();
        this.#lookAgainAt(action.againMs);
        break;
      }
      this.#hands.execute(player, action, want, now);
    }
    const film = player.read();
    const isFollowing = film.name === "loaded" && !film.paused && film.interruption === undefined;
    this.#hands.followedKey = isFollowing ? key : undefined;
  }

  #observe(player: Player, want: Desired, now: number): Observed {
    const film = player.read();
    const { learning } = this.#watch;
    if (film.name === "loaded" && film.interruption !== undefined) {
      this.#hands.lostThread(); // after it, it joins like a latecomer (PB18)
    }
    if (film.name === "loaded" && !film.muted) {
      this.#starter.heardSound();
    }
    if (film.name === "loaded" && this.#hands.notice(film, now) && this.#ports.isHidden()) {
      this.#starter.giveUp(); // the browser saves power; it lets us when somebody looks again (PB14)
    }
    const skew = this.#watch.see(film, want, this.plan.name === "pulsing", now);
    const { history } = this.#watch;
    const { followedKey } = this.#hands;
    return {
      film,
      plan: this.plan,
      ...(skew !== undefined && { skew }),
      failedForMs: this.#watch.failedForMs(now),
      awaitsBrowser: this.#starter.blocked || this.#starter.asking,
      startLatencyMs: learning.startMs(film),
      seekLatencyMs: learning.seekMs(film),
      loadedInMs: learning.loadedInMs(now),
      ...(followedKey !== undefined && { followedKey }),
      undisturbedSinceMs: history.undisturbedSinceMs,
      actedMs: history.actedMs,
      jumpsMs: history.jumpsMs,
      futilePulses: history.futilePulses,
      mayCorrect: this.#ports.mayCorrect(),
    };
  }

  #lookAgainAt(localMs: number | undefined): void {
    if (localMs !== undefined && localMs > this.#ports.time.now()) {
      this.#stopAgain = this.#ports.timers.at(localMs, () => this.look());
    }
  }
}
