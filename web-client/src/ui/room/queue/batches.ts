import type { Media } from "../../../protocol/generated";

/** The protocol's own limits of one `addItems`: twenty items, in a frame of 16 KiB. */
const AT_ONCE = 20;
const BYTES_AT_ONCE = 12 * 1_024;

/** Many films as few commands, in their order. */
export function batches(media: readonly Media[]): Media[][] {
  const all: Media[][] = [];
  let bytes = 0;
  for (const one of media) {
    const more = new TextEncoder().encode(JSON.stringify(one)).length;
    const last = all.at(-1);
    if (last === undefined || last.length === AT_ONCE || bytes + more > BYTES_AT_ONCE) {
      all.push([one]);
      bytes = more;
    } else {
      last.push(one);
      bytes += more;
    }
  }
  return all;
}
