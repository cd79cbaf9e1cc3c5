import { say } from "../../words/say";
import type { Caption } from "./caption";
import type { Track } from "./tracks";

export type Read =
  | { readonly name: "captions"; readonly captions: readonly Caption[] }
  | { readonly name: "failed"; readonly why: string };

const LARGEST = 5_000_000;

/** The reader of the two formats, which comes with the first captions. */
const reader = async () => (await import("./parse-captions")).parseCaptions;

/** Brings what a track says. */
export async function readTrack({ from }: Track, bringReader = reader): Promise<Read> {
  const bytes = "file" in from ? await bytesOf(from.file) : await fetched(from.address);
  if (typeof bytes === "string") {
    return { name: "failed", why: bytes };
  }
  const parse = await bringReader().catch(() => undefined);
  if (parse === undefined) {
    return {
      name: "failed",
      why: say().captions.readerMissing,
    };
  }
  const captions = await parse(bytes);
  return captions.length === 0
    ? { name: "failed", why: say().captions.noneInIt }
    : { name: "captions", captions };
}

async function bytesOf(file: Blob): Promise<ArrayBuffer | string> {
  if (file.size > LARGEST) {
    return say().captions.tooLarge;
  }
  return file.arrayBuffer().catch(() => say().common.fileGone);
}

async function fetched(address: string): Promise<ArrayBuffer | string> {
  try {
    const answer = await fetch(address, { credentials: "omit" });
    if (!answer.ok) {
      return say().captions.notThere(answer.status);
    }
    const bytes = await answer.arrayBuffer();
    return bytes.byteLength > LARGEST ? say().captions.tooLarge : bytes;
  } catch {
    // A browser tells a page the same of a dead server and of one that does not want the page.
    return say().captions.noAccess;
  }
}
