import { addressOf, type FileMark } from "../../../player/disk/file-mark";
import { ownFiles } from "../../../player/disk/own-files";
import { lengthOf } from "../../../player/media-length";
import type { Media } from "../../../protocol/generated";
import { say } from "../../words/say";
import { shortened } from "../../words/text";

/** What came of looking at a file that somebody chose. */
export type ReadFile =
  | { readonly name: "read"; readonly mark: FileMark }
  | { readonly name: "unreadable"; readonly why: string };

export interface Looks {
  lengthOf(file: Blob): Promise<number | undefined>;
  sumOf(file: Blob): Promise<string>;
}

const PATIENCE_MS = 10_000;

/** The sum's code comes when the first file is chosen. */
const browserLooks: Looks = {
  async lengthOf(file) {
    const address = URL.createObjectURL(file);
    return lengthOf(address, PATIENCE_MS).finally(() => URL.revokeObjectURL(address));
  },
  sumOf: async (file) => (await import("../../../player/disk/file-sum")).sumOf(file),
};

export async function readOwnFile(file: Blob, looks: Looks = browserLooks): Promise<ReadFile> {
  if (file.size === 0) {
    return { name: "unreadable", why: say().adding.fileEmpty };
  }
  const lengthMs = await looks.lengthOf(file);
  if (lengthMs === undefined || lengthMs < 1) {
    return { name: "unreadable", why: say().adding.fileNotPlayable };
  }
  try {
    const mark = { bytes: file.size, lengthMs: Math.round(lengthMs), sum: await looks.sumOf(file) };
    return { name: "read", mark };
  } catch {
    return { name: "unreadable", why: say().common.fileGone };
  }
}

/** The file as a film of the room; it plays here at once, since it has been chosen here. */
export function mediaOfOwn(file: File, mark: FileMark): Media {
  const address = addressOf(mark);
  ownFiles.give(address, file);
  const name = file.name
    .replace(/\.[a-z0-9]{1,5}$/iu, "")
    .replaceAll("_", " ")
    .trim();
  return { source: "disk", address, title: shortened(name || say().adding.aFileOfOurs, 200) };
}
