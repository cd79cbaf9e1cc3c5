/** What is said from one moment of the film to another. */
export interface Caption {
  readonly startMs: number;
  readonly endMs: number;
  readonly words: readonly Words[];
  /** Where it would cover something, its author put it at the top. */
  readonly atTop: boolean;
}

/** Text, or text that is set apart; never markup. */
export type Words =
  | string
  | { readonly style: "italic" | "bold" | "underline" | "plain"; readonly words: readonly Words[] };

/** All that are said at a moment, in the order of the file. */
export const captionsAt = (captions: readonly Caption[], atMs: number): readonly Caption[] =>
  captions.filter(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);

/** When the next of them comes or goes. */
export function nextChangeMs(captions: readonly Caption[], atMs: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { startMs, endMs } of captions) {
    const edge = startMs > atMs ? startMs : endMs;
    if (edge > atMs) {
      next = Math.min(next, edge);
    }
  }
  return next;
}
