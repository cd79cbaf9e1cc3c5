/** What the browser noted of a file it fetched from our server. */
export type Fetched = Pick<
  PerformanceResourceTiming,
  "requestStart" | "responseStart" | "responseEnd" | "encodedBodySize" | "transferSize"
>;

/** Smaller files say nothing of how fast a line is. */
const TELLING_BYTES = 50_000;
/** What a browser reads of a film before it shows a picture: its index, and up to the next key frame. */
const FILM_BYTES = 300_000;
const ROUND_TRIPS = 3;

/**
 * How long a film may take to be here, from how long the page's own files took: for a device that has
 * not loaded any film yet. Undefined when nothing came over the line.
 */
export function filmTakesMs(fetched: readonly Fetched[]): number | undefined {
  const came = fetched.filter(({ transferSize }) => transferSize > 0);
  const tripMs = Math.min(...came.map((one) => Math.max(0, one.responseStart - one.requestStart)));
  const paces = came
    .filter(({ encodedBodySize }) => encodedBodySize >= TELLING_BYTES)
    .map((one) => one.encodedBodySize / Math.max(1, one.responseEnd - one.requestStart - tripMs));
  return paces.length === 0 ? undefined : ROUND_TRIPS * tripMs + FILM_BYTES / Math.max(...paces);
}

export const filmTakesHereMs = (): number | undefined =>
  filmTakesMs(performance.getEntriesByType("resource") as PerformanceResourceTiming[]);
