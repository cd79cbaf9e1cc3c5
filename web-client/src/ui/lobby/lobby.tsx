import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Seat } from "../../net/seat-store";
import { keptHostKey, offeredHostKey } from "../keep";
import { Mark } from "../parts/mark";
import { Planned } from "../plan/planned";
import { Closed } from "../states/closed";
import { say } from "../words/say";
import { useDoor } from "./door";
import { OfferedTicket } from "./offered-ticket";
import { Ticket } from "./ticket";
import "./lobby.css";
import "./lobby-low.css";

interface Props {
  readonly roomId: string;
  /** The seat that this browser may continue with, if there is one. */
  readonly offered: Seat | undefined;
  /** Why the visitor stands here again, if so. */
  readonly problem: string | undefined;
  readonly onContinue: () => void;
  readonly onEnter: (name: string, line: boolean) => void;
}

/** Before the door: tonight's ticket, with one's name on it or a line for it. */
export function Lobby({ roomId, offered, problem, onContinue, onEnter }: Props) {
  const { lobby } = say();
  const seen = useDoor(roomId, true).value;
  const wantsAnother = useSignal(false);
  const preview = seen.name === "seen" ? seen.preview : undefined;
  const title = preview?.title ?? "";
  useEffect(() => {
    document.title = title === "" ? lobby.tab : `${title} · Matinee`;
  }, [title, lobby]);

  if (seen.name === "no-such-room") {
    return <Closed code="no-such-room" wasInside={false} onComeBack={() => location.reload()} />;
  }
  if (seen.name === "turned-over" && offered === undefined) {
    return (
      <Closed code="link-turned-over" wasInside={false} onComeBack={() => location.reload()} />
    );
  }
  const isAnother = offered !== undefined && wantsAnother.value;
  const key = isAnother ? keptHostKey(roomId) : offeredHostKey(roomId, offered);
  const isHost = key !== undefined;
  return (
    <div class="lobby ink">
      <header class="lobby-head">
        <Mark />
      </header>
      <main class="lobby-body">
        {offered === undefined || wantsAnother.value ? (
          <Ticket
            preview={preview}
            isHost={isHost}
            isAnother={offered !== undefined}
            problem={seen.name === "unseen" ? seen.words : problem}
            onEnter={onEnter}
          />
        ) : (
          <OfferedTicket
            preview={preview}
            isHost={isHost}
            name={offered.name}
            onContinue={onContinue}
            onAnother={() => {
              wantsAnother.value = true;
            }}
          />
        )}
        {preview?.plan !== undefined && preview.nextMs !== undefined && (
          <Planned
            roomId={roomId}
            plan={preview.plan}
            roomTitle={preview.title}
            beginsMs={preview.nextMs}
          />
        )}
        <p class="hint lobby-note">{lobby.note}</p>
      </main>
    </div>
  );
}
