import { useEffect } from "preact/hooks";
import { takeFilm } from "../keep";
import { useRoom } from "./scope/room-scope";

/** Puts on the film that was chosen when the room was made, if nothing is on yet. */
export function useFirstFilm(): void {
  const { roomId, session, toasts, current, mayControl } = useRoom();
  const isSeated = session.phase.value.name === "seated";
  useEffect(() => {
    if (!isSeated) {
      return;
    }
    const film = takeFilm(roomId);
    if (film !== undefined && current.peek() === undefined && mayControl.peek()) {
      toasts.tell(session.cue(film));
    }
  }, [isSeated, roomId, session, toasts, current, mayControl]);
}
