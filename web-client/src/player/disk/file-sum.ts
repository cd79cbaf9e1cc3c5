import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const PARTS = 16;
const PART_BYTES = 64 * 1_024;

/**
 * Where the parts of a file begin that are read: evenly over it, its first and its last among them. A
 * film of 4 GB is told from another by 1 MiB, in a moment; small files are read whole.
 */
export function partsOf(bytes: number): readonly { from: number; to: number }[] {
  if (bytes <= PARTS * PART_BYTES) {
    return [{ from: 0, to: bytes }];
  }
  const lastFrom = bytes - PART_BYTES;
  return Array.from({ length: PARTS }, (_, n) => {
    const from = Math.floor((lastFrom * n) / (PARTS - 1));
    return { from, to: from + PART_BYTES };
  });
}

/** Not by the browser's own WebCrypto: on plain http from another machine there is none. */
export async function sumOf(file: Blob): Promise<string> {
  const sum = sha256.create();
  for (const { from, to } of partsOf(file.size)) {
    sum.update(new Uint8Array(await file.slice(from, to).arrayBuffer()));
  }
  return bytesToHex(sum.digest());
}
