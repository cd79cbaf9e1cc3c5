import { useEffect } from "preact/hooks";
import { takeFilm } from "../keep";
import { useRoom } from "./scope/room-scope";

/** Puts on the film that was chosen when the room was made, if nothing is on yet. */
export function useFirstFilm(): void {
  const { session, toasts, current, mayControl } = useRoom();
  const isSeated = session.phase.value.name === "seated";
  useEffect(() => {
    if (!isSeated) {
      return;
    }
    const film = takeFilm(session.link.peek().roomId);
    if (film !== undefined && current.peek() === undefined && mayControl.peek()) {
      toasts.tell(session.cue(film));
    }
  }, [isSeated, session, toasts, current, mayControl]);
}
