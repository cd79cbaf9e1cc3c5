import { lengthOf } from "../../../player/media-length";
import type { Media } from "../../../protocol/generated";

const PATIENCE_MS = 3_000;

/** So many are looked at side by side; the rest stay as they are. */
const MOST = 12;

/**
 * How long the files are, found by this browser alone, before they are added: nobody else's asks for
 * them before they are on (QU4). Those that take too long stay as they are.
 */
export function withLengths(media: readonly Media[]): Promise<Media[]> {
  return Promise.all(
    media.map(async (one, at) => {
      const isToFind = one.source === "file" && one.lengthMs === undefined && at < MOST;
      const lengthMs = isToFind ? await lengthOf(one.address, PATIENCE_MS) : undefined;
      return lengthMs === undefined ? one : { ...one, lengthMs };
    }),
  );
}
