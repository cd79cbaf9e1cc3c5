import { useSignal } from "@preact/signals";
import { AskTwice } from "../../parts/ask-twice";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** For the host: another link, when the old one is in too many hands (RM7). */
export function NewLink() {
  const { session, toasts, isHost } = useRoom();
  const made = useSignal(0);
  if (!isHost.value || session.isCompanion.value) {
    return null;
  }
  const { invite } = say();
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
        ask={invite.newLink}
        question={invite.newLinkAsk}
        yes={invite.newLinkYes}
        onYes={make}
      />
      <p class="hint" role="status" data-testid="new-link-made">
        {made.value > 0 && invite.newLinkMade}
      </p>
    </div>
  );
}
