import type { Media, PastItem } from "../../../protocol/generated";

/** What may come next, and why it is offered (QU7). */
export interface Suggestion {
  readonly why: "follows" | "interrupted" | "seen";
  readonly media: Media;
  /** Where an interrupted film goes on. */
  readonly startMs?: number;
}

/** So little of a film is no beginning, and so little left is its end. */
const BEGUN_MS = 15_000;
const NEARLY_OVER_MS = 60_000;
const OF_EACH = 2;

/** What the room has seen, latest first and each film once, without what is on. */
export function seen(history: readonly PastItem[], on: Media | undefined): readonly PastItem[] {
  const latestFirst = [...history].reverse();
  const addresses = latestFirst.map(({ media }) => media.address);
  return latestFirst.filter(
    ({ media }, at) => media.address !== on?.address && addresses.indexOf(media.address) === at,
  );
}

/** Where a film can go on; nothing for one that was hardly begun, or nearly over. */
export function goesOnAt({ positionMs, durationMs, media }: PastItem): number | undefined {
  const lengthMs = durationMs ?? media.lengthMs ?? Number.POSITIVE_INFINITY;
  const isHalf =
    positionMs !== undefined && positionMs >= BEGUN_MS && lengthMs - positionMs > NEARLY_OVER_MS;
  return isHalf ? positionMs : undefined;
}

/** What follows on the shelf, what was interrupted, and what was seen before. */
export function suggestions(
  shelf: readonly Media[],
  history: readonly PastItem[],
  on: Media | undefined,
): readonly Suggestion[] {
  const latest = on ?? history.at(-1)?.media;
  const follows = latest === undefined ? undefined : following(shelf, latest);
  const before = seen(history, on).filter(({ media }) => media.address !== follows?.address);
  const interrupted = before.flatMap((past): Suggestion[] => {
    const startMs = goesOnAt(past);
    return startMs === undefined ? [] : [{ why: "interrupted", media: past.media, startMs }];
  });
  const rest = before
    .filter((past) => goesOnAt(past) === undefined)
    .map(({ media }): Suggestion => ({ why: "seen", media }));
  return [
    ...(follows === undefined ? [] : [{ why: "follows" as const, media: follows }]),
    ...interrupted.slice(0, OF_EACH),
    ...rest.slice(0, OF_EACH),
  ];
}

const NATURALLY = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/**
 * The film of the same folder whose number follows: `S01E02` is followed by `S01E03`, and `S01E10` by
 * `S02E01`. What has no number is followed by nothing.
 */
export function following(shelf: readonly Media[], after: Media): Media | undefined {
  const here = placed(after.address);
  const stem = stemOf(here.name);
  if (stem === undefined) {
    return undefined;
  }
  return shelf
    .map((media) => ({ media, ...placed(media.address) }))
    .filter(
      ({ folder, name }) =>
        folder === here.folder && stemOf(name) === stem && NATURALLY.compare(name, here.name) > 0,
    )
    .sort((a, b) => NATURALLY.compare(a.name, b.name))
    .at(0)?.media;
}

/** A stream is called as the folder that its playlist lies in. */
function placed(address: string): { folder: string; name: string } {
  const parts = address.split("/").map(decoded);
  const isPlaylist = /\.(m3u8|mpd)$/iu.test(parts.at(-1) ?? "") && parts.length > 2;
  const path = isPlaylist ? parts.slice(0, -1) : parts;
  return {
    folder: path.slice(0, -1).join("/"),
    name: (path.at(-1) ?? "").replace(/\.[a-z0-9]{2,4}$/iu, ""),
  };
}

/** What stands before the first number of a name; without a number there is none. */
function stemOf(name: string): string | undefined {
  const at = name.search(/\d/u);
  return at < 0
    ? undefined
    : name
        .slice(0, at)
        .toLowerCase()
        .replace(/[\s._-]+/gu, " ");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
