import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Item } from "../../../protocol/generated";
import { keptCaptionSize, keptCaptions } from "../../keep";
import { type Caption, captionsAt, nextChangeMs } from "./caption";
import { type Read, readTrack } from "./fetch-captions";
import { chosenAtFirst, type Track, tracksOf, type Wish } from "./tracks";

export const SIZES = ["small", "medium", "large", "huge"] as const;
export type Size = (typeof SIZES)[number];

/** What is said in the film, as this viewer wants to read it. */
export interface Captions {
  readonly tracks: ReadonlySignal<readonly Track[]>;
  readonly shown: ReadonlySignal<Track | undefined>;
  /** Why what was chosen can't be read. */
  readonly problem: ReadonlySignal<string | undefined>;
  /** Said at this moment. */
  readonly now: ReadonlySignal<readonly Caption[]>;
  readonly size: ReadonlySignal<Size>;
  /** How much later than written they are shown. */
  readonly offsetMs: ReadonlySignal<number>;
  choose(track: Track | undefined): void;
  /** One's own file or address, for this film and this viewer. */
  add(track: Track): void;
  setSize(size: Size): void;
  shift(byMs: number): void;
  dispose(): void;
}

export interface CaptionsPorts {
  readonly item: ReadonlySignal<Item | undefined>;
  /** Changes once a second while the film runs, and with every jump. */
  readonly positionMs: ReadonlySignal<number>;
  readonly rate: () => number;
  readonly placeMs: () => number;
  readonly roomsLanguage: ReadonlySignal<string | undefined>;
  readonly read?: (track: Track) => Promise<Read>;
}

export function createCaptions(ports: CaptionsPorts): Captions {
  const {
    item,
    positionMs,
    placeMs,
    rate,
    roomsLanguage,
    read = (track) => readTrack(track),
  } = ports;
  const itemId = computed(() => item.value?.itemId);
  const own = signal<readonly Track[]>([]);
  const tracks = computed(() => [...tracksOf(item.value), ...own.value]);
  const wish = signal<Wish>(wishIn(keptCaptions.read()));
  /** Chosen by hand for the film that is on. */
  const chosen = signal<{ readonly track: Track | undefined } | undefined>(undefined);
  const shown = computed(() =>
    chosen.value === undefined
      ? chosenAtFirst(tracks.value, wish.value, roomsLanguage.value)
      : chosen.value.track,
  );
  const shownId = computed(() => shown.value?.id);
  const captions = signal<readonly Caption[]>([]);
  const problem = signal<string | undefined>(undefined);
  const size = signal<Size>(sizeIn(keptCaptionSize.read()));
  const offsetMs = signal(0);
  const now = signal<readonly Caption[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    const atMs = placeMs() - offsetMs.peek();
    const said = captionsAt(captions.peek(), atMs);
    if (!isSame(said, now.peek())) {
      now.value = said;
    }
    const leftMs = (nextChangeMs(captions.peek(), atMs) - atMs) / Math.max(rate(), 0.25);
    if (leftMs <= 1_000) {
      timer = setTimeout(look, leftMs); // what is further off is looked for with the next second
    }
  };
  const stops = [
    effect(() => {
      itemId.value;
      own.value = [];
      chosen.value = undefined;
      offsetMs.value = 0;
    }),
    effect(() => {
      shownId.value;
      const track = untracked(() => shown.value);
      captions.value = [];
      problem.value = undefined;
      if (track !== undefined) {
        void read(track).then((result) => {
          if (shownId.peek() !== track.id) {
            return;
          }
          if (result.name === "captions") {
            captions.value = result.captions;
          } else {
            problem.value = result.why;
          }
        });
      }
    }),
    effect(() => {
      positionMs.value;
      captions.value;
      offsetMs.value;
      untracked(look);
    }),
  ];
  return {
    tracks,
    shown,
    problem,
    now,
    size,
    offsetMs,
    choose(track) {
      chosen.value = { track };
      const remembered = track === undefined ? "off" : track.language;
      if (remembered !== undefined) {
        keptCaptions.write(remembered);
        wish.value = wishIn(remembered);
      }
    },
    add(track) {
      own.value = [...own.value.filter(({ id }) => id !== track.id), track];
      chosen.value = { track };
    },
    setSize(to) {
      keptCaptionSize.write(to);
      size.value = to;
    },
    shift(byMs) {
      offsetMs.value += byMs;
    },
    dispose() {
      clearTimeout(timer);
      for (const stop of stops) {
        stop();
      }
    },
  };
}

const isSame = (a: readonly Caption[], b: readonly Caption[]): boolean =>
  a.length === b.length && a.every((caption, n) => caption === b[n]);

const wishIn = (kept: string | undefined): Wish =>
  kept === undefined
    ? { name: "none" }
    : kept === "off"
      ? { name: "off" }
      : { name: "language", tag: kept };

const sizeIn = (kept: string | undefined): Size => SIZES.find((size) => size === kept) ?? "medium";
