import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { LoadedFilm, Player } from "../player/port";
import {
  BLANK_AFTER_PULSE_MS,
  BLANK_AFTER_RATE_MS,
  BLANK_AFTER_START_MS,
  STRANGER_PAUSES,
  STRANGER_PAUSES_MS,
} from "./bands";
import type { Desired } from "./desired";
import { lineAt, playRateAt } from "./line";
import { type Action, noPlan, type Plan } from "./plan";
import type { Starter } from "./starter";
import type { Watch } from "./watch";

export interface HandsPorts {
  readonly time: TimeSource;
  readonly timers: Timers;
  readonly watch: Watch;
  readonly starter: Starter;
  /** A plan came due. */
  readonly look: () => void;
}

/** Does to the player what was decided, and keeps the plan that it is in the middle of. */
export class Hands {
  readonly #ports: HandsPorts;
  #plan: Plan = noPlan;
  #stop: Cancel = () => {};
  /** The last thing we asked of the player was to run. */
  #hasStarted = false;
  #strangerPausesMs: readonly number[] = [];
  /** The state of the room that the running film was started for or has been held against. */
  followedKey: string | undefined;

  constructor(ports: HandsPorts) {
    this.#ports = ports;
  }

  get plan(): Plan {
    return this.#plan;
  }

  /**
   * Takes note of a pause that was not ours: a media key, a browser that saves power. It is put
   * right; when that does not last, the film is let be until the room or a person stirs.
   *
   * @returns whether there was such a pause
   */
  notice(film: LoadedFilm, now: number): boolean {
    const { starter } = this.#ports;
    const isStrangers =
      this.#hasStarted && film.paused && !film.ended && !starter.asking && !starter.blocked;
    if (isStrangers) {
      this.#hasStarted = false;
      const recent = this.#strangerPausesMs.filter((at) => now - at < STRANGER_PAUSES_MS);
      this.#strangerPausesMs = [...recent, now];
      if (this.#strangerPausesMs.length >= STRANGER_PAUSES) {
        this.#strangerPausesMs = [];
        starter.giveUp();
      }
    }
    return isStrangers;
  }

  /** What it was in the middle of is over, and where it is now nobody planned. */
  lostThread(): void {
    this.drop();
    this.followedKey = undefined;
  }

  /** Pauses for us. */
  pause(player: Player): void {
    this.drop();
    this.#hasStarted = false;
    player.pause();
  }

  drop(): void {
    this.#stop();
    this.#stop = () => {};
    this.#plan = noPlan;
  }

  forgetFilm(): void {
    this.drop();
    this.#hasStarted = false;
    this.followedKey = undefined;
    this.#ports.watch.forgetFilm();
    this.#ports.starter.forget();
  }

  execute(player: Player, action: Action, want: Desired, now: number): void {
    switch (action.name) {
      case "nothing":
        return;
      case "load":
        this.forgetFilm();
        if (want.name !== "nothing") {
          const { itemId, address, source } = want;
          const isLive = want.liveOriginMs !== undefined;
          const { learning } = this.#ports.watch;
          // Where the room will be by the time the film is here; what is live begins where it is.
          const hereMs = isLive ? now : now + learning.loadMs(source);
          player.load({ itemId, address, source, startMs: placeAt(want, hereMs), isLive });
          learning.loadBegan(now);
        }
        return;
      case "unload":
        this.forgetFilm();
        player.unload();
        return;
      case "hold":
        this.pause(player);
        if (action.seek) {
          this.#ports.watch.learning.seekBegan(now);
          stand(player, action.positionMs, want);
        }
        return;
      case "prepare":
        this.#prepare(player, action, want, now);
        return;
      case "startAt":
        this.#startAt(player, action.callMs, want);
        return;
      case "startNow":
        this.#start(player, want, action.dueMs);
        return;
      case "pulse":
        this.#pulse(player, action, want, now);
        return;
      case "setRate":
        this.#ports.watch.blank(
          this.#plan.name === "pulsing" ? BLANK_AFTER_PULSE_MS : BLANK_AFTER_RATE_MS,
        );
        this.drop();
        setRate(player, action.rate, action.rate);
        return;
    }
  }

  #prepare(
    player: Player,
    action: Extract<Action, { name: "prepare" }>,
    want: Desired,
    now: number,
  ): void {
    this.pause(player);
    this.#seek(player, action.seek, action.positionMs, now);
    const { startMs, tries } = action;
    this.#plan = { name: "prepared", key: keyOf(want), startMs, tries };
    if (action.isJump) {
      this.#ports.watch.history.jumped(now);
    }
  }

  #startAt(player: Player, callMs: number, want: Desired): void {
    this.drop();
    this.#plan = { name: "armed", key: keyOf(want), callMs };
    this.#stop = this.#ports.timers.at(callMs, () => this.#start(player, want, callMs));
  }

  /** @param dueMs when it should have been, which is now if all went well */
  #start(player: Player, want: Desired, dueMs: number): void {
    const { time, watch, starter, look } = this.#ports;
    const now = time.now();
    const film = player.read();
    this.drop();
    if (film.name !== "loaded" || want.name !== "playing") {
      return;
    }
    const rate = playRateAt(want.line, now);
    setRate(player, rate, rate);
    this.followedKey = want.key;
    this.#hasStarted = true;
    watch.learning.called(film, dueMs, now);
    watch.history.disturbed(now);
    watch.blank(BLANK_AFTER_START_MS);
    starter.play(player);
    look();
  }

  /** One change of rate that is planned to its end; until then nobody looks at the error. */
  #pulse(
    player: Player,
    { rate, durationMs }: Extract<Action, { name: "pulse" }>,
    want: Desired,
    now: number,
  ): void {
    if (want.name !== "playing") {
      return;
    }
    const { watch, timers, look } = this.#ports;
    const base = playRateAt(want.line, now);
    watch.history.pulsed(watch.skew?.errorMs ?? 0, Math.abs(rate - base) * durationMs, now);
    watch.learning.disturbed();
    watch.blank(0);
    setRate(player, rate, base);
    this.#plan = { name: "pulsing", key: want.key, endMs: now + durationMs };
    this.#stop = timers.after(durationMs, look);
  }

  #seek(player: Player, wanted: boolean, positionMs: number, now: number): void {
    if (wanted) {
      this.#ports.watch.learning.seekBegan(now);
      player.seek(positionMs);
    }
  }
}

const placeAt = (want: Exclude<Desired, { name: "nothing" }>, now: number): number =>
  want.name === "held" ? want.positionMs : Math.max(0, lineAt(want.line, now));

/** Where the room only waits, being ready counts; where it is held, being on the very frame (PB3). */
function stand(player: Player, positionMs: number, want: Desired): void {
  if (want.name === "held" && want.waiting !== undefined) {
    player.seek(positionMs);
  } else {
    player.standAt(positionMs);
  }
}

const keyOf = (want: Desired): string => (want.name === "playing" ? want.key : "");

/**
 * With the pitch preserved a player stretches the sound piece by piece: its clock is a saw-tooth
 * and pulses do not land. A room at another rate wants the pitch kept all the same.
 */
function setRate(player: Player, rate: number, base: number): void {
  player.setRate(rate, base !== 1);
}
