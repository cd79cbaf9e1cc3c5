import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../parts/icon";
import { PopCard } from "../../parts/pop-card";
import { say } from "../../words/say";
import type { EmojiCard } from "./emoji-card";

/** Where one takes an emoji from all there are; what it needs is fetched when it is first opened. */
export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const { emoji: words } = say();
  return (
    <PopCard
      className="icon-button"
      testId="open-emoji"
      label={words.label}
      isIcon
      cardClass="emoji-place"
      cardLabel={words.label}
      cardTestId="emoji"
      button={<Icon name="emoji" />}
      card={(close) => (
        <LateCard
          onPick={(emoji) => {
            close();
            onPick(emoji);
          }}
        />
      )}
    />
  );
}

function LateCard({ onPick }: { onPick: (emoji: string) => void }) {
  const [Card, setCard] = useState<typeof EmojiCard>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    import("./emoji-card").then(
      (part) => setCard(() => part.EmojiCard),
      () => setLost(true),
    );
  }, []);
  if (isLost) {
    return <p class="hint">{say().emoji.notFetched}</p>;
  }
  return Card === undefined ? <p class="hint">{say().emoji.moment}</p> : <Card onPick={onPick} />;
}
