import { useSignal } from "@preact/signals";
import { AskTwice } from "../../parts/ask-twice";
import { NEW_LINK_WORDS } from "../../words/belonging";
import { useRoom } from "../scope/room-scope";

/** For the host: another link, when the old one is in too many hands (RM7). */
export function NewLink() {
  const { session, toasts, isHost } = useRoom();
  const made = useSignal(0);
  if (!isHost.value || session.isCompanion.value) {
    return null;
  }
  const make = async () => {
    const { name } = await toasts.tell(session.turnLinkOver());
    if (name === "done") {
      made.value += 1;
    }
  };
  return (
    <div class="new-link">
      <AskTwice
        key={made.value}
        testId="new-link"
        ask="Make a new link…"
        question={NEW_LINK_WORDS}
        yes="Make it"
        onYes={make}
      />
      <p class="hint" role="status" data-testid="new-link-made">
        {made.value > 0 && "This is the new link. The old one opens nothing any more."}
      </p>
    </div>
  );
}
