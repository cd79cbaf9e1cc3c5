import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { liveWords } from "./live-words";
import "./live-button.css";

/** How far behind the broadcast the room is, and the way to it, for everybody. */
export function LiveButton() {
  const { session, toasts, mayControl, current } = useRoom();
  const live = session.live.value;
  if (live === undefined || current.value?.liveOriginMs === undefined) {
    return null;
  }
  const { controls } = say();
  const { words, isThere } = liveWords(live, session.positionMs.value);
  return (
    <button
      type="button"
      class="live-button"
      data-testid="live"
      data-live={isThere}
      aria-label={isThere ? words : controls.behindAndToLive(words)}
      title={isThere ? undefined : controls.toLive}
      disabled={isThere || !mayControl.value}
      onClick={() => toasts.tell(session.seek(session.live.peek()?.joinMs ?? live.joinMs))}
    >
      <span class="live-dot" aria-hidden="true" />
      {words}
    </button>
  );
}
