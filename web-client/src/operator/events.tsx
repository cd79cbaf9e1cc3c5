import { place, span } from "./figures";
import type { EventLine, OneRoom } from "./told";

/** What happened lately; of what was said, that something was. */
export function Events({ one }: { one: OneRoom }) {
  const names = new Map(one.members.map(({ number, name }) => [number, name]));
  const called = (number: number) => names.get(number) ?? `/${number}`;
  return (
    <section class="events" aria-label="What happened lately">
      <h3>What happened lately</h3>
      <ol class="events-list">
        {one.events.toReversed().map((event) => (
          <li key={event.seq}>
            <span class="hint events-when">{span(one.nowMs - event.atMs)} ago</span>
            <span>
              {event.type}
              {particularsOf(event, called)}
            </span>
            <span class="hint">{event.by === undefined ? "" : called(event.by)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function particularsOf({ particulars }: EventLine, called: (member: number) => string): string {
  const parts = Object.entries(particulars).flatMap(([name, value]) => {
    if (name === "memberId") {
      return [called(Number(value))];
    }
    if (name === "positionMs" || name === "durationMs") {
      return [place(Number(value))];
    }
    return name === "heldUntilMs" || name === "itemId" ? [] : [String(value)];
  });
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}
