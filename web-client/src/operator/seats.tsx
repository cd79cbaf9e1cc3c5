import { skew, wellness } from "./figures";
import type { OneRoom, Seat } from "./told";

/** Half the scale's width: beyond it a tick stands at the edge. */
const WIDEST_MS = 80;

/** Who sits there, how they are, and how far each is from the room. */
export function Seats({ one }: { one: OneRoom }) {
  return one.members.length === 0 ? (
    <p class="hint">Nobody has a seat.</p>
  ) : (
    <table class="seats-table">
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col">Is</th>
          <th scope="col">From the room</th>
          <th scope="col">Clock within</th>
          <th scope="col">Round trip</th>
        </tr>
      </thead>
      <tbody>
        {one.members.map((seat, at) => (
          <tr key={seat.number}>
            <th scope="row" class="seat-name" data-seat={(at % 8) + 1}>
              <span class="seat-dot" />
              <b dir="auto">{seat.name}</b>{" "}
              <span class="hint">
                /{seat.number}
                {seat.role !== "guest" && ", host"}
              </span>
            </th>
            <td>{conditionOf(seat)}</td>
            <td>
              <Apart seat={seat} />
            </td>
            <td class="number">
              {seat.clockErrorMs === undefined ? "–" : skew(seat.clockErrorMs)}
            </td>
            <td class="number">{seat.rttMs === undefined ? "–" : skew(seat.rttMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A tick beside the room's own line: late to the left, early to the right. */
function Apart({ seat }: { seat: Seat }) {
  const { skewMs } = seat;
  if (!seat.here || skewMs === undefined) {
    return <span class="hint">–</span>;
  }
  const at = 50 + (50 * Math.max(-WIDEST_MS, Math.min(WIDEST_MS, skewMs))) / WIDEST_MS;
  return (
    <span class="apart" data-how={wellness(skewMs)}>
      <svg class="apart-line" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 8H100M50 3V13" class="apart-scale" />
        <path d={`M${at} 1V15`} class="apart-tick" />
      </svg>
      {skew(skewMs)}
    </span>
  );
}

function conditionOf({ here, condition, why, failure }: Seat): string {
  if (!here) {
    return "away, seat held";
  }
  return [condition ?? "has not said", why, failure]
    .filter((part) => part !== undefined)
    .join(", ");
}
