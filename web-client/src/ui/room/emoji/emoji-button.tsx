import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../parts/icon";
import { PopCard } from "../../parts/pop-card";
import type { EmojiCard } from "./emoji-card";

/** Where one takes an emoji from all there are; what it needs is fetched when it is first opened. */
export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  return (
    <PopCard
      className="icon-button"
      testId="open-emoji"
      label="Emoji"
      isIcon
      cardClass="emoji-place"
      cardLabel="Emoji"
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
    return <p class="hint">The emoji could not be fetched. Try again in a moment.</p>;
  }
  return Card === undefined ? <p class="hint">One moment …</p> : <Card onPick={onPick} />;
}
