import { useEffect, useRef } from "preact/hooks";
import type { Preview } from "../api/rooms";
import { say } from "../words/say";
import { TicketFront } from "./ticket-front";

interface Props {
  readonly preview: Preview | undefined;
  readonly isHost: boolean;
  /** Under which name this browser had its last seat here. */
  readonly name: string;
  readonly onContinue: () => void;
  readonly onAnother: () => void;
}

/** A ticket with a name on it already: the seat this browser has here, offered and never just taken (ST5). */
export function OfferedTicket({ preview, isHost, name, onContinue, onAnother }: Props) {
  const { lobby } = say();
  const stub = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (matchMedia("(hover: hover)").matches) {
      stub.current?.focus(); // on a phone nobody goes by keyboard, and the ring would only puzzle
    }
  }, []);
  const isEmpty = preview?.seatsTaken === 0; // then the seat is gone, and the name is what is left
  return (
    <section class="ticket paper" data-testid="offered-seat">
      <div class="ticket-main">
        <TicketFront isHost={isHost} preview={preview} />
        <div class="ticket-name">
          <p class="ticket-owner">
            <span>{isEmpty ? lobby.wereHereAs : lobby.haveSeatAs}</span>
            <strong class="ticket-line">{name}</strong>
          </p>
          <p class="hint ticket-problem">{isEmpty ? lobby.comesBack : lobby.movesHere}</p>
        </div>
        <button
          type="button"
          class="button ticket-other"
          data-testid="another-name"
          onClick={onAnother}
        >
          {lobby.anotherSeat}
        </button>
      </div>
      <button
        ref={stub}
        type="button"
        class="ticket-stub"
        data-testid="continue"
        onClick={onContinue}
      >
        <span class="ticket-stub-words">{lobby.continueHere}</span>
        <span class="ticket-stub-hint">{lobby.as(name)}</span>
      </button>
    </section>
  );
}
