import type { Preview } from "../api/rooms";
import { seatsWords } from "../words/door";
import { say } from "../words/say";

interface Props {
  /** Whether it comes with the host's key. */
  readonly isHost: boolean;
  readonly preview: Preview | undefined;
}

/** What is printed on every ticket: what kind it is, for which room, and how full that is. */
export function TicketFront({ isHost, preview }: Props) {
  const { lobby, common } = say();
  return (
    <>
      <p class="ticket-kind">{isHost ? lobby.hostsTicket : lobby.admitOne}</p>
      <h1 data-testid="room-title">{preview?.title || common.aRoomForTonight}</h1>
      <SeatsTaken isHost={isHost} preview={preview} />
    </>
  );
}

function SeatsTaken({ isHost, preview }: Props) {
  if (preview === undefined) {
    return <p class="ticket-seats hint">{say().lobby.looking}</p>;
  }
  const { seatsTaken, seats } = preview;
  return (
    <div class="ticket-seats">
      <ol class="ticket-dots" aria-hidden="true">
        {Array.from({ length: Math.min(seats, 16) }, (_, at) => (
          <li key={at} class={at < seatsTaken ? "taken" : ""} />
        ))}
      </ol>
      <p data-testid="seats-taken">{seatsWords(preview, isHost)}</p>
    </div>
  );
}
