import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Preview } from "../api/rooms";
import { keptName } from "../keep";
import { type Welcoming, welcomingOf } from "../words/door";
import { say } from "../words/say";
import { codePoints } from "../words/text";
import { TicketFront } from "./ticket-front";

const LONGEST_NAME = 40;

interface Props {
  readonly preview: Preview | undefined;
  readonly isHost: boolean;
  /** Whoever has a seat here under the usual name and wants another one: nothing is written yet. */
  readonly isAnother: boolean;
  readonly problem: string | undefined;
  /** With a line when the ticket said that there is no seat just now. */
  readonly onEnter: (name: string, line: boolean) => void;
}

/** Tonight's ticket: the room, its seats, a line for one's name; tearing it off is the entrance. */
export function Ticket({ preview, isHost, isAnother, problem, onEnter }: Props) {
  const { lobby, common } = say();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const name = useSignal(isAnother ? "" : (keptName.read() ?? ""));
  const complaint = useSignal<Complaint | undefined>(undefined);
  const welcoming = preview === undefined ? "open" : welcomingOf(preview);

  useEffect(() => {
    // On a phone the keyboard would cover the ticket before it has been read.
    if (isAnother || matchMedia("(hover: hover)").matches) {
      input.current?.focus();
    }
  }, [isAnother]);

  const enter = (event: Event) => {
    event.preventDefault();
    const written = name.value.trim();
    complaint.value = complaintAbout(written);
    if (complaint.value === undefined) {
      keptName.write(written);
      onEnter(written, welcoming === "full");
    } else {
      input.current?.focus();
    }
  };

  const said = complaint.value === undefined ? problem : lobby[complaint.value];
  const [words, hint] = stubWords(welcoming, isHost);
  return (
    <form class="ticket paper" onSubmit={enter} noValidate>
      <div class="ticket-main">
        <TicketFront isHost={isHost} preview={preview} />
        <div class="ticket-name">
          <label for={id}>{common.yourName}</label>
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
        <span class="ticket-stub-words">{words}</span>
        <span class="ticket-stub-hint">{hint}</span>
      </button>
    </form>
  );
}

/** A locked door is none to whoever holds the key (RM4). */
function stubWords(welcoming: Welcoming, isHost: boolean): readonly [words: string, hint: string] {
  const { lobby } = say();
  switch (welcoming) {
    case "open":
      return [lobby.takeSeat, lobby.tearOff];
    case "full":
      return [lobby.waitInLine, lobby.inTurn];
    case "locked":
      return isHost ? [lobby.takeSeat, lobby.keyOpens] : [lobby.tryDoor, lobby.lockedNow];
  }
}

type Complaint = "writeName" | "nameTooLong";

function complaintAbout(name: string): Complaint | undefined {
  if (name === "") {
    return "writeName";
  }
  return codePoints(name) > LONGEST_NAME ? "nameTooLong" : undefined;
}
