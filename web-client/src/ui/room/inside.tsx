import { useEffect, useRef } from "preact/hooks";
import type { MatineeSession } from "../../room/create-session";
import type { Phase } from "../../room/session";
import { forgetInside } from "../keep";
import { forgetRoom } from "../kept-rooms";
import { KnockPage } from "../lobby/knock-page";
import { LinePage } from "../lobby/line-page";
import { callToSeat } from "../lobby/seat-call";
import { Closed } from "../states/closed";
import { RefusedEntry } from "../states/refused";
import { seatCameWords } from "../words/door";
import { refusalWords } from "../words/refusals";
import { Announcement } from "./announcement";
import { Finding } from "./finding";
import { Room } from "./room";

interface Props {
  readonly roomId: string;
  readonly name: string;
  readonly session: MatineeSession;
  /** Goes in again as before. */
  readonly onAgain: () => void;
  /** Goes in again, and waits for a seat. */
  readonly onWait: () => void;
  readonly onLobby: (problem?: string) => void;
}

/** Past the door, and what the operator of the server says there. */
export function Inside(props: Props) {
  return (
    <>
      <Stay {...props} />
      <Announcement session={props.session} />
    </>
  );
}

/** The line, the room, and every way a stay can end. */
function Stay({ roomId, name, session, onAgain, onWait, onLobby }: Props) {
  const phase = session.phase.value;
  const view = session.view.value;
  const { isWaiting, hasWaited } = useWaiting(phase);
  const isOver = phase.name === "closed";
  const isNoMore = isOver && NO_MORE.has(phase.code);
  const isNameless = phase.name === "refused" && NAME_PROBLEMS.has(phase.code);

  useEffect(() => {
    // A reload of a page whose stay is over must not take the seat from where it is now.
    if (isOver) {
      forgetInside(roomId);
    }
  }, [isOver, roomId]);

  useEffect(() => {
    if (isNoMore) {
      forgetRoom(roomId);
    }
  }, [isNoMore, roomId]);

  useEffect(() => {
    if (isNameless && phase.name === "refused") {
      onLobby(refusalWords(phase.code, phase.message));
    }
  }, [isNameless, phase, onLobby]);

  switch (phase.name) {
    case "knocking":
      return <KnockPage roomId={roomId} name={name} onLeave={() => onLobby()} />;
    case "lined":
    case "connecting":
      return isWaiting ? (
        <LinePage
          roomId={roomId}
          place={phase.name === "lined" ? phase.place : undefined}
          name={name}
          onLeave={() => onLobby()}
        />
      ) : (
        <Finding phase={phase} />
      );
    case "seated":
    case "reconnecting":
      return view === undefined ? (
        <Finding phase={phase} />
      ) : (
        <Room session={session} greeting={hasWaited ? seatCameWords(name) : undefined} />
      );
    case "refused":
      return isNameless ? null : (
        <RefusedEntry
          roomId={roomId}
          code={phase.code}
          message={phase.message}
          onTryAgain={onAgain}
          onWait={onWait}
        />
      );
    case "closed":
      return <Closed code={phase.code} wasInside={view !== undefined} onComeBack={onAgain} />;
  }
}

const NO_MORE: ReadonlySet<string> = new Set(["room-ended", "room-closed", "no-such-room"]);

const NAME_PROBLEMS: ReadonlySet<string> = new Set(["name-empty", "text-too-long"]);

/**
 * Whether this page waits in line, a lost connection notwithstanding, or did so until just now; calls
 * when the seat has come.
 */
function useWaiting({ name }: Phase) {
  const waited = useRef(false);
  const isWaiting = name === "lined" || (name === "connecting" && waited.current);
  useEffect(() => {
    if (waited.current && name === "seated") {
      callToSeat();
    }
    waited.current = isWaiting;
  }, [name, isWaiting]);
  return { isWaiting, hasWaited: waited.current };
}
