import type { Film, Limits, Load, PlayAnswer, Player } from "../port";
import { type Embed, type MakeEmbed, silentEmbed, type Told } from "./embed";
import { EmbedFilm } from "./embed-film";

/** A frame that was asked to play and says nothing for so long was kept from it. */
const ANSWER_PATIENCE_MS = 4_000;

export interface EmbedPorts {
  readonly of: Limits["of"];
  /** What it is sure to play before it has said what it plays. */
  readonly rates: Limits["rates"];
  readonly make: MakeEmbed;
  readonly place: HTMLElement;
  /** Where the room's sound is kept: the stage's own element, silent meanwhile. */
  readonly sound: HTMLVideoElement;
  readonly now?: () => number;
  readonly after?: (ms: number, run: () => void) => void;
}

/** Plays a service's videos in the service's own player. */
export class EmbedPlayer implements Player {
  readonly #ports: EmbedPorts;
  readonly #now: () => number;
  readonly #after: (ms: number, run: () => void) => void;
  readonly #listeners = new Set<() => void>();
  #load: Load | undefined;
  #film: EmbedFilm | undefined;
  #embed: Embed = silentEmbed;
  #askedRate = 1;
  #answer: ((answer: PlayAnswer) => void) | undefined;

  constructor(ports: EmbedPorts) {
    this.#ports = ports;
    this.#now = ports.now ?? (() => performance.now());
    this.#after = ports.after ?? ((ms, run) => void setTimeout(run, ms));
    ports.sound.addEventListener("volumechange", this.#passSound);
  }

  load(load: Load): void {
    this.unload();
    const { of, rates, make, place } = this.#ports;
    const film = new EmbedFilm(load, of, rates);
    this.#load = load;
    this.#film = film;
    this.#askedRate = 1;
    place.inert = true;
    leaveLittleWindow(this.#ports.sound);
    this.#embed = make(place, load, (told) => {
      if (film === this.#film) {
        this.#hear(film, told);
      }
    });
  }

  unload(): void {
    this.#settle("interrupted");
    this.#load = undefined;
    this.#film = undefined;
    this.#embed.stop();
    this.#embed = silentEmbed;
  }

  play(): Promise<PlayAnswer> {
    this.#settle("interrupted");
    const film = this.#film;
    if (film === undefined) {
      return Promise.resolve("interrupted");
    }
    film.askToRun(this.#now());
    this.#embed.play();
    const answer = new Promise<PlayAnswer>((resolve) => {
      this.#answer = resolve;
    });
    const asked = this.#answer;
    this.#after(ANSWER_PATIENCE_MS, () => {
      if (asked === this.#answer && asked !== undefined) {
        this.#hear(film, { name: "blocked" });
      }
    });
    return answer;
  }

  pause(): void {
    this.#settle("interrupted");
    this.#film?.askToStop(this.#now());
    this.#embed.pause();
  }

  seek(positionMs: number): void {
    this.#film?.askToSeek(positionMs, this.#now());
    this.#embed.seek(positionMs);
    this.#changed();
  }

  standAt(positionMs: number): void {
    this.seek(positionMs);
  }

  setRate(rate: number): void {
    const played = this.#film?.askForRate(rate, this.#now());
    if (played !== undefined && played !== this.#askedRate) {
      this.#askedRate = played;
      this.#embed.setRate(played);
    }
  }

  setMuted(muted: boolean): void {
    this.#ports.sound.muted = muted;
  }

  read(): Film {
    const { itemId } = this.#load ?? {};
    if (itemId === undefined) {
      return { name: "empty" };
    }
    const film = this.#film?.read(this.#now(), this.#ports.sound.muted);
    if (film === undefined) {
      return { name: "loading", itemId };
    }
    return "name" in film ? film : { name: "failed", itemId, ...film };
  }

  positionMs(): number {
    return this.#film?.positionMs(this.#now()) ?? 0;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  release(): void {
    this.#ports.sound.removeEventListener("volumechange", this.#passSound);
    this.#listeners.clear();
    this.unload();
  }

  #hear(film: EmbedFilm, told: Told): void {
    film.hear(told, this.#now());
    if (told.name === "ready") {
      this.#passSound();
    }
    if (told.name === "blocked") {
      this.#settle("blocked");
    }
    if (told.name === "state" && told.state === "playing") {
      this.#settle("started");
    }
    this.#letHandsIn(film.wantsHand);
    this.#changed();
  }

  /** Otherwise clicks and keys go to the room: what is pressed in the frame, the room never hears of. */
  #letHandsIn(on: boolean): void {
    const { place } = this.#ports;
    if (place.inert === on) {
      place.inert = !on;
    }
  }

  readonly #passSound = (): void => {
    const { volume, muted } = this.#ports.sound;
    this.#embed.setSound(volume, muted);
    this.#changed();
  };

  #settle(answer: PlayAnswer): void {
    const waiting = this.#answer;
    this.#answer = undefined;
    waiting?.(answer);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}

/** The last film's: a frame can't be shown in one. */
function leaveLittleWindow(video: HTMLVideoElement): void {
  if (document.pictureInPictureElement === video) {
    document.exitPictureInPicture().catch(() => undefined);
  }
}
