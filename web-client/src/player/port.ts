import type { Cancel } from "../clock/timers";
import type { FailureCode, ItemId, MediaSource } from "../protocol/generated";
import type { Choices, Chosen } from "./choices";
import type { LiveWindow } from "./live";
import type { Reason } from "./reason";

/** What is put into a player. */
export interface Load {
  readonly itemId: ItemId;
  readonly address: string;
  readonly source: MediaSource;
  /** Where it will be wanted first, as far as is known: what lies there may be fetched first. */
  readonly startMs?: number;
  /** It has been seen in this player before: so there is such a film, and a browser that can play it. */
  readonly wasShown?: boolean;
  /** A live stream, whose positions are not the element's. */
  readonly isLive?: boolean;
}

/** The film in a player as it is at this moment. */
export type Film =
  | { readonly name: "empty" }
  | {
      readonly name: "loading";
      readonly itemId: ItemId;
      /** A live stream that only waits to be told where its positions begin: where it would be joined. */
      readonly liveAtMs?: number;
    }
  /** It is a file of the viewer's own, and they have not chosen it yet. */
  | { readonly name: "wanting"; readonly itemId: ItemId }
  | {
      readonly name: "failed";
      readonly itemId: ItemId;
      /** For the one in front of it. */
      readonly reason: Reason;
      /** For all others (SO5). */
      readonly code: FailureCode;
      /** The network failed, not the film: loading it again may do. */
      readonly mayPass: boolean;
    }
  | LoadedFilm;

/**
 * What a player can do that is less than a media element: that plays any rate, seeks to the frame, and
 * says where it is as often as it is asked.
 */
export interface Limits {
  /** Whose player it is: each takes its own time to start and to seek. */
  readonly of: "youtube" | "vimeo" | "twitch";
  /** The rates that it plays, the plain one among them; `any` when it turned out to take all. */
  readonly rates: "any" | readonly number[];
  /** A channel that sends now: it has no places, and every one of its viewers is at its end. */
  readonly isLive?: true;
}

export interface LoadedFilm {
  readonly name: "loaded";
  readonly itemId: ItemId;
  readonly positionMs: number;
  /** The target of our last seek, while nothing has moved the film since. */
  readonly soughtMs?: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  /** There is enough to play on from here. */
  readonly canPlay: boolean;
  /** The picture is running: since the player's `playing`, until it waits, pauses, seeks or ends. */
  readonly moving: boolean;
  readonly ended: boolean;
  readonly rate: number;
  readonly durationMs?: number;
  /** What lies ready beyond the position. */
  readonly bufferedMs: number;
  /** From where on it lies ready, at or before the position. */
  readonly bufferedFromMs?: number;
  readonly muted: boolean;
  /** It has run since it was loaded: the next start is a warm one. */
  readonly warm: boolean;
  /** What can be had of a live stream. */
  readonly live?: LiveWindow;
  /** Music has none; absent where there always is one. */
  readonly hasPicture?: boolean;
  /** Of a service's player. */
  readonly limits?: Limits;
  /** Something else is shown in its place for a while, and is not to be disturbed. */
  readonly interruption?: "ad";
}

export type PlayAnswer =
  | "started"
  /** The browser wants a gesture first. */
  | "blocked"
  /** Paused or loaded over before it began; somebody has better plans. */
  | "interrupted";

/**
 * A player for every kind of film. State comes from the player's own events, never from what it was asked to do.
 * Only `sync` talks to it.
 */
export interface Player {
  load(load: Load): void;
  unload(): void;
  play(): Promise<PlayAnswer>;
  pause(): void;
  seek(positionMs: number): void;
  /** Seeks while paused, and makes sure that this very frame is the one that is shown. */
  standAt(positionMs: number): void;
  setRate(rate: number, preservesPitch: boolean): void;
  setMuted(muted: boolean): void;
  read(): Film;
  /** The position alone, cheaply. */
  positionMs(): number;
  /** Which moment of a broadcast is position 0 (PB17). */
  countFrom?(liveOriginMs: number | undefined): void;
  /** Qualities and sounds to choose from; the same object as long as they don't change. */
  choices?(): Choices | undefined;
  choose?(chosen: Chosen): void;
  /** Called after anything about the film has changed, except its running on. */
  onChange(listener: () => void): Cancel;
  /** Lets go of the element. */
  release(): void;
}
