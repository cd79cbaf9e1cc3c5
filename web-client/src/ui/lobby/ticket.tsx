import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Preview } from "../api/rooms";
import { keptName } from "../keep";
import { codePoints } from "../words/text";

const LONGEST_NAME = 40;

interface Props {
  readonly preview: Preview | undefined;
  readonly isHost: boolean;
  readonly problem: string | undefined;
  readonly onEnter: (name: string) => void;
}

/** Tonight's ticket: the room, its seats, a line for one's name; tearing it off is the entrance. */
export function Ticket({ preview, isHost, problem, onEnter }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const name = useSignal(keptName.read() ?? "");
  const complaint = useSignal<string | undefined>(undefined);

  useEffect(() => {
    // On a phone the keyboard would cover the ticket before it has been read.
    if (matchMedia("(hover: hover)").matches) {
      input.current?.focus();
    }
  }, []);

  const enter = (event: Event) => {
    event.preventDefault();
    const written = name.value.trim();
    complaint.value = complaintAbout(written);
    if (complaint.value === undefined) {
      keptName.write(written);
      onEnter(written);
    } else {
      input.current?.focus();
    }
  };

  const said = complaint.value ?? problem;
  return (
    <form class="ticket paper" onSubmit={enter} noValidate>
      <div class="ticket-main">
        <p class="ticket-kind">{isHost ? "Matinee · the host’s ticket" : "Matinee · admit one"}</p>
        <h1 data-testid="room-title">{preview?.title || "A room for tonight"}</h1>
        <SeatsTaken preview={preview} />
        <div class="ticket-name">
          <label for={id}>Your name</label>
          <input
            ref={input}
            id={id}
            class="ticket-line"
            data-testid="name"
            autocomplete="nickname"
            enterKeyHint="go"
            value={name.value}
            aria-invalid={complaint.value !== undefined}
            aria-describedby={said === undefined ? undefined : `${id}-problem`}
            onInput={(event) => {
              name.value = event.currentTarget.value;
              complaint.value = undefined;
            }}
          />
          <p class="problem ticket-problem" id={`${id}-problem`} role="alert">
            {said}
          </p>
        </div>
      </div>
      <button type="submit" class="ticket-stub" data-testid="enter">
        <span class="ticket-stub-words">Take a seat</span>
        <span class="ticket-stub-hint">tear off to go in</span>
      </button>
    </form>
  );
}

function SeatsTaken({ preview }: { preview: Preview | undefined }) {
  if (preview === undefined) {
    return <p class="ticket-seats hint">Looking through the door…</p>;
  }
  const { seatsTaken, seats, locked } = preview;
  return (
    <div class="ticket-seats">
      <ol class="ticket-dots" aria-hidden="true">
        {Array.from({ length: Math.min(seats, 16) }, (_, at) => (
          <li key={at} class={at < seatsTaken ? "taken" : ""} />
        ))}
      </ol>
      <p data-testid="seats-taken">{seatsWords(seatsTaken, seats, locked)}</p>
    </div>
  );
}

function seatsWords(taken: number, seats: number, locked: boolean): string {
  if (locked) {
    return "The door is locked. Only seats that are held can come back.";
  }
  if (taken >= seats) {
    return "Every seat is taken just now. One may come free.";
  }
  return taken === 0 ? "Nobody is inside yet." : `${taken} of ${seats} seats taken.`;
}

function complaintAbout(name: string): string | undefined {
  if (name === "") {
    return "Write your name on the ticket first.";
  }
  return codePoints(name) > LONGEST_NAME ? "A name holds 40 characters at most." : undefined;
}
