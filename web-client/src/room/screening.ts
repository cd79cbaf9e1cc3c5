import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Choices } from "../player/choices";
import type { LiveWindow } from "../player/live";
import type { Report } from "../protocol/generated";
import { Conductor } from "../sync/conductor";
import { type Desired, desire, type OwnHold } from "../sync/desired";
import { Latencies } from "../sync/latencies";
import { reportOf } from "../sync/report";
import { type Seen, stepMarkOf } from "../sync/status";
import type { Dialogue } from "./dialogue";
import { Reporter } from "./reporter";
import type { Outcome, StepMark } from "./session";
import { isSameMark } from "./step-mark";
import { placeAt } from "./timeline";
import type { World } from "./world";

const nothing: Desired = { name: "nothing" };

/** The film on this page: kept in step with the room, shown in signals, reported to the server. */
export class Screening {
  readonly conductor: Conductor;
  readonly #world: World;
  readonly #dialogue: Dialogue;
  readonly #reporter: Reporter;
  readonly #step = signal<StepMark>({ name: "nothing-on" });
  readonly #positionMs = signal(0);
  readonly #bufferedMs = signal(0);
  readonly #hasPicture = signal(true);
  readonly #live = signal<LiveWindow | undefined>(undefined);
  readonly #choices = signal<Choices | undefined>(undefined);
  #ownHold: OwnHold | undefined;
  #aheadMs = 0;
  #isOver = false;

  /** @param report tells the room how the film is here, or says that there is nobody to tell */
  constructor(world: World, dialogue: Dialogue, report: (report: Report) => boolean) {
    const { time, timers } = world;
    this.#world = world;
    this.#dialogue = dialogue;
    this.#reporter = new Reporter(
      time,
      timers,
      () => reportOf(this.#seen(), this.#numbers()),
      report,
    );
    this.conductor = new Conductor({
      time,
      timers,
      latencies: new Latencies(world.latencies, world.filmTakesMs),
      want: () => this.#want(),
      isHidden: world.isHidden,
      looked: () => this.#show(),
      mayCorrect: () => dialogue.clock.isSettled && world.openLoop !== true,
    });
  }

  get step(): ReadonlySignal<StepMark> {
    return this.#step;
  }

  get positionMs(): ReadonlySignal<number> {
    return this.#positionMs;
  }

  get bufferedMs(): ReadonlySignal<number> {
    return this.#bufferedMs;
  }

  get hasPicture(): ReadonlySignal<boolean> {
    return this.#hasPicture;
  }

  get live(): ReadonlySignal<LiveWindow | undefined> {
    return this.#live;
  }

  get choices(): ReadonlySignal<Choices | undefined> {
    return this.#choices;
  }

  attach(video: HTMLVideoElement, place?: HTMLElement): void {
    this.conductor.attach(this.#world.playerFor(video, place));
  }

  runAhead(aheadMs: number): void {
    this.#aheadMs = aheadMs;
    this.conductor.look();
  }

  seated(): void {
    this.conductor.reachable();
    this.#reporter.restart();
  }

  /** Stops the picture before the server is asked, and says where and when (PB3). */
  hold(itemId: number): { positionMs?: number; pressedAtMs: number } {
    const paused = this.conductor.pauseNow();
    const pressedAtMs = this.#dialogue.clock.nowMs();
    if (paused === undefined) {
      return { pressedAtMs };
    }
    // Whoever pressed saw what the device gives out, and that is late (PB13).
    const lateBy = paused.wasMoving ? this.#aheadMs * this.#playingRate() : 0;
    const positionMs = Math.max(0, paused.positionMs - lateBy);
    this.#ownHold = { itemId, positionMs };
    this.conductor.look();
    return paused.wasMoving ? { positionMs, pressedAtMs } : { pressedAtMs };
  }

  /** The room has answered: from here on its timeline counts again. */
  async holdUntil(answer: Promise<Outcome>): Promise<Outcome> {
    const hold = this.#ownHold;
    const outcome = await answer;
    if (this.#ownHold === hold) {
      this.#ownHold = undefined;
      this.conductor.look();
    }
    return outcome;
  }

  /** There is no room any more, or it is watched elsewhere: two of the same film would be an echo. */
  stop(): void {
    this.#isOver = true;
    this.conductor.pauseNow();
  }

  dispose(): void {
    this.#reporter.stop();
    this.conductor.dispose();
  }

  #want(): Desired | undefined {
    const { clock, known } = this.#dialogue;
    if (!clock.isKnown || this.#isOver) {
      return undefined;
    }
    const offsetMs = clock.offsetAt(this.#world.time.now());
    return desire(known.view.value, this.#ownHold, offsetMs, this.#aheadMs);
  }

  #playingRate(): number {
    return this.#dialogue.known.view.value?.playback?.playingRate ?? 1;
  }

  #seen(): Seen {
    const { conductor } = this;
    const { skew, failedWith } = conductor;
    return {
      film: conductor.film,
      want: this.#want() ?? nothing,
      ...(skew !== undefined && { skew }),
      ...(failedWith !== undefined && { failedWith }),
      blocked: conductor.isBlocked,
      mutedByBrowser: conductor.isMutedByBrowser,
      hidden: this.#world.isHidden(),
      clockErrorMs: this.#dialogue.clock.errorMs() ?? Number.POSITIVE_INFINITY,
      nowMs: this.#world.time.now(),
    };
  }

  #numbers() {
    const { clock, deliveryMs } = this.#dialogue.timeKeeping;
    return {
      rttMs: clock.rttMs(),
      deliveryMs,
      ...this.conductor.latencies,
      corrections: this.conductor.corrections,
      stalls: this.conductor.stalls,
    };
  }

  #show(): void {
    const seen = this.#seen();
    const mark = stepMarkOf(seen);
    batch(() => {
      if (!isSameMark(this.#step.peek(), mark)) {
        this.#step.value = mark;
      }
      this.#hasPicture.value = seen.film.name !== "loaded" || seen.film.hasPicture !== false;
      this.#choices.value = this.conductor.choices;
      this.#showPlace(seen);
    });
    this.#reporter.consider();
  }

  /** Once a second while the film runs: that is what is read, and drawing it is most of what a page costs. */
  #showPlace({ want, film }: Seen): void {
    const placeMs = this.placeMs();
    const isSameSecond = secondOf(placeMs) === secondOf(this.#positionMs.peek());
    if (want.name !== "playing" || !isSameSecond) {
      this.#positionMs.value = placeMs;
      this.#bufferedMs.value = film.name === "loaded" ? film.bufferedMs : 0;
      this.#showLive(film.name === "loaded" ? film.live : undefined);
    }
  }

  /** A broadcast goes on while the film is held: it need not be told of every moment. */
  #showLive(live: LiveWindow | undefined): void {
    const shown = this.#live.peek();
    if (live === undefined || shown === undefined || live.joinMs - shown.joinMs >= 500) {
      this.#live.value = live;
    }
  }

  /** Where the room's film is now. */
  placeMs(): number {
    const { known, clock } = this.#dialogue;
    const { current, playback } = known.view.value ?? {};
    if (current === undefined || playback === undefined) {
      return 0;
    }
    const hold = this.#ownHold;
    const positionMs =
      hold?.itemId === current.itemId ? hold.positionMs : placeAt(playback, clock.nowMs());
    return Math.max(0, Math.min(positionMs, current.durationMs ?? Number.POSITIVE_INFINITY));
  }
}

const secondOf = (ms: number): number => Math.floor(ms / 1_000);
