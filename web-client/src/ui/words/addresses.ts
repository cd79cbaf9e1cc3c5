import type { Media } from "../../protocol/generated";
import { readAddress } from "./media";
import { shortened } from "./text";

/** An address that can't be put on, and why. */
export interface NotTaken {
  readonly typed: string;
  readonly why: string;
}

/** What came of reading everything that somebody pasted or dropped. */
export interface ReadAddresses {
  readonly media: readonly Media[];
  readonly notTaken: readonly NotTaken[];
  /** Of a single address: what may go wrong with it. */
  readonly doubt?: string;
  /** Where a single address says to begin. */
  readonly startMs?: number;
}

/** One address or many, apart by spaces or lines. */
export function readAddresses(text: string, pageProtocol: string): ReadAddresses {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const read = words.map((typed) => ({ typed, read: readAddress(typed, pageProtocol) }));
  const media = read.flatMap(({ read }) => (read.name === "media" ? [read.media] : []));
  const notTaken = read.flatMap(({ typed, read }) =>
    read.name === "media" ? [] : [{ typed: shortened(typed, 48), why: read.why }],
  );
  const only = read.length === 1 && read[0]?.read.name === "media" ? read[0].read : undefined;
  return {
    media,
    notTaken,
    ...(only?.doubt !== undefined && { doubt: only.doubt }),
    ...(only?.startMs !== undefined && { startMs: only.startMs }),
  };
}
