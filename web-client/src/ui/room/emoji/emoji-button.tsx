import { useState } from "preact/hooks";
import { Icon } from "../../parts/icon";
import { PopCard } from "../../parts/pop-card";
import { useFetched } from "../../parts/use-fetched";
import { say } from "../../words/say";

interface Props {
  readonly label?: string;
  readonly testId?: string;
  readonly onPick: (emoji: string) => void;
}

/** Where one takes an emoji from all there are; what it needs is fetched when it is first opened. */
export function EmojiButton({ label = say().emoji.label, testId = "open-emoji", onPick }: Props) {
  return (
    <PopCard
      className="icon-button"
      testId={testId}
      label={label}
      isIcon
      cardClass="emoji-place"
      cardLabel={label}
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

const card = async () => (await import("./emoji-card")).EmojiCard;

function LateCard({ onPick }: Pick<Props, "onPick">) {
  const [isLost, setLost] = useState(false);
  const Card = useFetched(card, () => setLost(true));
  if (isLost) {
    return <p class="hint">{say().emoji.notFetched}</p>;
  }
  return Card === undefined ? <p class="hint">{say().emoji.moment}</p> : <Card onPick={onPick} />;
}
