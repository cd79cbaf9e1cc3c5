import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { UNREACHABLE } from "../api/ask";
import { type Preview, previewRoom } from "../api/rooms";
import { keptHostKey } from "../keep";
import { Mark } from "../parts/mark";
import { Closed } from "../states/closed";
import { Ticket } from "./ticket";
import "./lobby.css";

/** What is known of the room before entering it. */
type Door =
  | { readonly name: "looking" }
  | { readonly name: "seen"; readonly preview: Preview }
  | { readonly name: "no-such-room" }
  | { readonly name: "unseen"; readonly words: string };

interface Props {
  readonly roomId: string;
  /** Why the visitor stands here again, if so. */
  readonly problem: string | undefined;
  readonly onEnter: (name: string) => void;
}

/** Before the door: tonight's ticket, with a line for one's name. */
export function Lobby({ roomId, problem, onEnter }: Props) {
  const door = useSignal<Door>({ name: "looking" });

  useEffect(() => {
    let shown = true;
    const look = async () => {
      const answer = await previewRoom(roomId);
      if (shown) {
        door.value = doorAfter(answer);
      }
    };
    const lookAgain = () => document.visibilityState === "visible" && look();
    look();
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      shown = false;
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [roomId, door]);

  const seen = door.value;
  useEffect(() => {
    const title = seen.name === "seen" ? seen.preview.title : "";
    document.title = title === "" ? "A room · Matinee" : `${title} · Matinee`;
  }, [seen]);

  if (seen.name === "no-such-room") {
    return <Closed code="no-such-room" wasInside={false} onComeBack={() => location.reload()} />;
  }
  return (
    <div class="lobby ink">
      <header class="lobby-head">
        <Mark />
      </header>
      <main class="lobby-body">
        <Ticket
          preview={seen.name === "seen" ? seen.preview : undefined}
          isHost={keptHostKey(roomId) !== undefined}
          problem={seen.name === "unseen" ? seen.words : problem}
          onEnter={onEnter}
        />
        <p class="hint lobby-note">
          No account. Your name and your seat are all the room knows of you.
        </p>
      </main>
    </div>
  );
}

function doorAfter(answer: Awaited<ReturnType<typeof previewRoom>>): Door {
  switch (answer.name) {
    case "ok":
      return { name: "seen", preview: answer.value };
    case "problem":
      return answer.status === 404 || answer.status === 410
        ? { name: "no-such-room" }
        : { name: "unseen", words: answer.words };
    case "unreachable":
      return { name: "unseen", words: UNREACHABLE };
  }
}
