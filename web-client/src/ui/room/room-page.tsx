import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { companionSeat, keptSeats } from "../../net/seat-store";
import type { MatineeSession } from "../../room/create-session";
import {
  type Entry,
  forgetInside,
  keepInside,
  keptInside,
  takeCompanionCode,
  takeHostKey,
} from "../keep";
import { keepRoom } from "../kept-rooms";
import { Lobby } from "../lobby/lobby";
import { Remote } from "../remote/remote";
import { say } from "../words/say";
import { Finding } from "./finding";
import type { Inside } from "./inside";
import { useMovedLink } from "./use-moved-link";

/** Where a visitor of one room stands: before the door, or past it with a session. */
type Stay =
  | { readonly name: "lobby"; readonly problem?: string }
  | { readonly name: "opening" }
  | {
      readonly name: "inside";
      readonly entry: Entry;
      readonly session: MatineeSession;
      readonly Page: typeof Inside;
    };

/** All of the room, fetched while one stands before its door. */
const behindTheDoor = () => import("./behind-the-door");

/** One room's address: for whoever comes with a code a remote, else its lobby and what is behind its door. */
export function RoomPage({ roomId }: { roomId: string }) {
  const [code] = useState(() => takeCompanionCode(roomId));
  const [isRemote] = useState(
    () => code !== undefined || companionSeat(roomId).read() !== undefined,
  );
  return isRemote ? <Remote roomId={roomId} code={code} /> : <Visit address={roomId} />;
}

function Visit({ address }: { address: string }) {
  const stay = useSignal<Stay>({ name: "lobby" });
  const session = useComputed(() =>
    stay.value.name === "inside" ? stay.value.session : undefined,
  );
  const roomId = useMovedLink(address, session).value;
  const seats = keptSeats(roomId);

  const leaveSession = () => {
    const now = stay.peek();
    if (now.name === "inside") {
      now.session.dispose();
    }
  };
  const enter = async (entry: Entry) => {
    leaveSession();
    keepInside(roomId, entry);
    keepRoom(roomId);
    const opening: Stay = { name: "opening" };
    stay.value = opening;
    const room = await behindTheDoor().catch(() => undefined);
    if (stay.peek() !== opening) {
      return;
    }
    if (room === undefined) {
      backToLobby(say().lobby.roomNotFetched);
    } else {
      const session = room.begin(roomId, entry);
      stay.value = { name: "inside", entry, session, Page: room.Inside };
    }
  };
  const backToLobby = (problem?: string) => {
    leaveSession();
    forgetInside(roomId);
    stay.value = problem === undefined ? { name: "lobby" } : { name: "lobby", problem };
  };

  useEffect(() => {
    behindTheDoor().catch(() => {}); // asked for again by whoever goes in
    const entry = keptInside(address);
    if (entry !== undefined && isReload()) {
      enter(entry);
    }
    return leaveSession;
  }, [address]);

  const now = stay.value;
  if (now.name === "lobby") {
    const offered = seats.offered();
    return (
      <Lobby
        roomId={roomId}
        offered={offered}
        problem={now.problem}
        onContinue={() => {
          seats.accept();
          takeHostKey(roomId, offered);
          enter({ name: offered?.name ?? "", line: false });
        }}
        onEnter={(name, line) => {
          seats.decline();
          if (offered === undefined) {
            takeHostKey(roomId, undefined); // nobody of this browser sits here yet
          }
          enter({ name, line });
        }}
      />
    );
  }
  if (now.name === "opening") {
    return <Finding phase={{ name: "connecting", trouble: "none" }} />;
  }
  const { Page } = now;
  return (
    <Page
      key={now.session}
      roomId={roomId}
      name={now.entry.name}
      session={now.session}
      onAgain={() => enter(now.entry)}
      onWait={() => enter({ ...now.entry, line: true })}
      onLobby={backToLobby}
    />
  );
}

/** Only a reload goes straight in: a copied tab brings the storage along, but not the seat. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.type === "reload";
}
