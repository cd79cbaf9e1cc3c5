import type { Preview } from "../api/rooms";
import { seatsWords } from "../words/door";

interface Props {
  readonly kind: string;
  readonly preview: Preview | undefined;
}

/** What is printed on every ticket: what kind it is, for which room, and how full that is. */
export function TicketFront({ kind, preview }: Props) {
  return (
    <>
      <p class="ticket-kind">Matinee · {kind}</p>
      <h1 data-testid="room-title">{preview?.title || "A room for tonight"}</h1>
      <SeatsTaken preview={preview} />
    </>
  );
}

function SeatsTaken({ preview }: { preview: Preview | undefined }) {
  if (preview === undefined) {
    return <p class="ticket-seats hint">Looking through the door…</p>;
  }
  const { seatsTaken, seats } = preview;
  return (
    <div class="ticket-seats">
      <ol class="ticket-dots" aria-hidden="true">
        {Array.from({ length: Math.min(seats, 16) }, (_, at) => (
          <li key={at} class={at < seatsTaken ? "taken" : ""} />
        ))}
      </ol>
      <p data-testid="seats-taken">{seatsWords(preview)}</p>
    </div>
  );
}
