import { some, span } from "./figures";
import type { Moment, OneRoom } from "./told";

const PAPER = { width: 480, height: 96 };
/** The scale ends here: what is farther is as bad, and would flatten the rest. */
const HIGHEST_MS = 200;
const ECHO_MS = 40;

/** The last hour of a room: who was farthest apart, and when a film stalled. */
export function Hour({ one }: { one: OneRoom }) {
  const { curve, everyMs } = one;
  if (curve.length < 2) {
    return <p class="hint">Its curve begins in half a minute.</p>;
  }
  const worst = curve.reduce((most, { worstSkewMs = 0 }) => Math.max(most, worstSkewMs), 0);
  const stalls = curve.reduce((sum, moment) => sum + moment.stalls, 0);
  const words = `Farthest apart in the last ${span(curve.length * everyMs)}: ${worst} ms at most, ${some(stalls, "stall")}`;
  return (
    <figure class="hour">
      <figcaption>{words}</figcaption>
      <svg
        viewBox={`0 0 ${PAPER.width} ${PAPER.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        <path class="hour-echo" d={`M0 ${high(ECHO_MS)}H${PAPER.width}`} />
        {curve.map(
          ({ stalls: here }, at) =>
            here > 0 && (
              <path
                key={`${at}-${here}`}
                class="hour-stall"
                d={`M${across(at, curve)} ${PAPER.height}v-12`}
              />
            ),
        )}
        <path class="hour-line" d={lineOf(curve)} />
      </svg>
      <span class="hint">
        The dashes are {ECHO_MS} ms, the top {HIGHEST_MS}; red marks are stalls.
      </span>
    </figure>
  );
}

/** Broken where nobody watched. */
function lineOf(curve: readonly Moment[]): string {
  let pen = "M";
  return curve
    .map(({ worstSkewMs }, at) => {
      if (worstSkewMs === undefined) {
        pen = "M";
        return "";
      }
      const point = `${pen}${across(at, curve)} ${high(worstSkewMs)}`;
      pen = "L";
      return point;
    })
    .join("");
}

const across = (at: number, curve: readonly Moment[]): string =>
  ((at / Math.max(1, curve.length - 1)) * PAPER.width).toFixed(1);

const high = (ms: number): string =>
  (PAPER.height - (Math.min(ms, HIGHEST_MS) / HIGHEST_MS) * (PAPER.height - 4) - 2).toFixed(1);
