import type { Player } from "../player/port";

/**
 * Calls `play()`, and does what browsers ask before they let a page make sound: without a gesture
 * the film runs muted, and if not even that is allowed, it waits for one.
 */
export class Starter {
  readonly #changed: () => void;
  #mutedByBrowser = false;
  #blocked = false;
  #asking = false;
  #calls = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get mutedByBrowser(): boolean {
    return this.#mutedByBrowser;
  }

  get blocked(): boolean {
    return this.#blocked;
  }

  /** `play()` was called and the browser has not said yes or no. */
  get asking(): boolean {
    return this.#asking;
  }

  /** Returns at once; what the browser says comes later. */
  play(player: Player): void {
    this.#calls += 1;
    this.#asking = true;
    void this.#ask(player, this.#calls);
  }

  /** The browser said yes and stops the film all the same. */
  giveUp(): void {
    this.#blocked = true;
  }

  /** The room starts anew, and somebody may have touched the page since: worth another try. */
  retry(): void {
    this.#blocked = false;
  }

  /** Inside a gesture. */
  unblock(player: Player): void {
    player.setMuted(false);
    this.#mutedByBrowser = false;
    if (this.#blocked) {
      this.#blocked = false;
      this.play(player);
    }
  }

  /** Somebody gave the sound back by the player's own controls. */
  heardSound(): void {
    this.#mutedByBrowser = false;
  }

  forget(): void {
    this.#calls += 1;
    this.#asking = false;
    this.#mutedByBrowser = false;
    this.#blocked = false;
  }

  async #ask(player: Player, call: number): Promise<void> {
    const answer = await player.play();
    if (call !== this.#calls) {
      return;
    }
    if (answer !== "blocked") {
      this.#asking = false;
      return;
    }
    const film = player.read();
    if (film.name === "loaded" && !film.muted) {
      player.setMuted(true);
      this.#mutedByBrowser = true;
      this.#changed();
      await this.#ask(player, call);
    } else {
      this.#asking = false;
      this.#blocked = true;
      this.#changed();
    }
  }
}
