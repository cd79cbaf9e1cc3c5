import { parseText, tokenizeVTTCue, type VTTNode } from "media-captions";
import type { Caption, Words } from "./caption";

/** Reads WebVTT or SubRip, whichever it is, and leaves out what can't be read. */
export async function parseCaptions(bytes: ArrayBuffer): Promise<readonly Caption[]> {
  const text = decoded(bytes);
  const isVtt = /^WEBVTT(\s|$)/u.test(text);
  const { cues } = await parseText(text, { type: isVtt ? "vtt" : "srt" });
  return cues
    .filter(({ startTime, endTime }) => endTime > startTime)
    .map((cue) => ({
      startMs: cue.startTime * 1_000,
      endMs: cue.endTime * 1_000,
      words: tokenizeVTTCue(cue).map(wordsOf),
      atTop: typeof cue.line === "number" && (cue.snapToLines ? cue.line >= 0 : cue.line < 50),
    }))
    .sort((a, b) => a.startMs - b.startMs);
}

/** SubRip says nothing of its encoding: what is not UTF-8 was written on an old Windows. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const STYLES = { i: "italic", b: "bold", u: "underline" } as const;

function wordsOf(node: VTTNode): Words {
  if (node.type === "text") {
    return node.data;
  }
  const style = node.type in STYLES ? STYLES[node.type as keyof typeof STYLES] : "plain";
  return { style, words: node.children.map(wordsOf) };
}
