import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { createRoomSession, type MatineeSession } from "../../room/create-session";
import { forgetInside, keepInside, keptHostKey, keptInside } from "../keep";
import { Lobby } from "../lobby/lobby";
import { Closed } from "../states/closed";
import { RefusedEntry } from "../states/refused";
import { refusalWords } from "../words/refusals";
import { Finding } from "./finding";
import { Room } from "./room";

/** Where a visitor of one room stands: before the door, or past it with a session. */
type Stay =
  | { readonly name: "lobby"; readonly problem?: string }
  | { readonly name: "inside"; readonly as: string; readonly session: MatineeSession };

/** One room's address: its lobby, its room, and every way a stay can end. */
export function RoomPage({ roomId }: { roomId: string }) {
  const stay = useSignal<Stay>({ name: "lobby" });

  const leaveSession = () => {
    const now = stay.peek();
    if (now.name === "inside") {
      now.session.dispose();
    }
  };
  const enter = (as: string) => {
    leaveSession();
    keepInside(roomId, as);
    stay.value = { name: "inside", as, session: begin(roomId, as) };
  };
  const backToLobby = (problem: string) => {
    leaveSession();
    forgetInside(roomId);
    stay.value = { name: "lobby", problem };
  };

  useEffect(() => {
    const as = keptInside(roomId);
    if (as !== undefined && isReload()) {
      enter(as);
    }
    return leaveSession;
  }, [roomId]);

  const now = stay.value;
  return now.name === "lobby" ? (
    <Lobby roomId={roomId} problem={now.problem} onEnter={enter} />
  ) : (
    <Inside
      key={now.session}
      roomId={roomId}
      session={now.session}
      onAgain={() => enter(now.as)}
      onLobby={backToLobby}
    />
  );
}

interface InsideProps {
  readonly roomId: string;
  readonly session: MatineeSession;
  readonly onAgain: () => void;
  readonly onLobby: (problem: string) => void;
}

function Inside({ roomId, session, onAgain, onLobby }: InsideProps) {
  const phase = session.phase.value;
  const view = session.view.value;
  const isOver = phase.name === "closed";
  const isNameless = phase.name === "refused" && NAME_PROBLEMS.has(phase.code);

  useEffect(() => {
    // A reload of a page whose stay is over must not take the seat from where it is now.
    if (isOver) {
      forgetInside(roomId);
    }
  }, [isOver, roomId]);

  useEffect(() => {
    if (isNameless && phase.name === "refused") {
      onLobby(refusalWords(phase.code, phase.message));
    }
  }, [isNameless, phase, onLobby]);

  switch (phase.name) {
    case "connecting":
    case "seated":
    case "reconnecting":
      return view === undefined ? (
        <Finding phase={phase} />
      ) : (
        <Room roomId={roomId} session={session} />
      );
    case "refused":
      return isNameless ? null : (
        <RefusedEntry code={phase.code} message={phase.message} onTryAgain={onAgain} />
      );
    case "closed":
      return <Closed code={phase.code} wasInside={view !== undefined} onComeBack={onAgain} />;
  }
}

const NAME_PROBLEMS: ReadonlySet<string> = new Set(["name-empty", "text-too-long"]);

function begin(roomId: string, name: string): MatineeSession {
  const hostKey = keptHostKey(roomId);
  return createRoomSession(hostKey === undefined ? { roomId, name } : { roomId, name, hostKey });
}

/** Only a reload goes straight in: a copied tab brings the storage along, but not the seat. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.type === "reload";
}
