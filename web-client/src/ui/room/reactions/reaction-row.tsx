import { IconButton } from "../../parts/icon-button";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { reactionsShown, showReactions } from "./reactions-off";
import "./reactions.css";

const REACTIONS = [
  { emoji: "😂", name: "laugh" },
  { emoji: "😮", name: "gasp" },
  { emoji: "😢", name: "cry" },
  { emoji: "😱", name: "scream" },
  { emoji: "❤️", name: "love" },
  { emoji: "👏", name: "clap" },
  { emoji: "🍿", name: "popcorn" },
] as const;

/** What one can throw at the screen, and the switch for whoever wants it quiet. */
export function ReactionRow() {
  const { session } = useRoom();
  const { reactions } = say();
  const shown = reactionsShown.value;
  return (
    <fieldset class="reactions" aria-label={reactions.label}>
      {shown &&
        REACTIONS.map(({ emoji, name }) => (
          <button
            key={name}
            type="button"
            class="reaction"
            aria-label={reactions.react(reactions.names[name])}
            title={reactions.names[name]}
            data-testid={`react-${name}`}
            disabled={session.phase.value.name !== "seated"}
            onClick={() => session.react(emoji)}
          >
            {emoji}
          </button>
        ))}
      {!shown && <span class="hint reactions-off">{reactions.off}</span>}
      <IconButton
        icon={shown ? "seen" : "unseen"}
        label={shown ? reactions.turnOff : reactions.turnOn}
        className="reactions-switch"
        testId="reactions-switch"
        onPress={() => showReactions(!shown)}
      />
    </fieldset>
  );
}
