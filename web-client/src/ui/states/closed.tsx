import type { CloseCode } from "../../protocol/generated";
import { Anchor } from "../parts/anchor";
import { NewRoomButton } from "../parts/new-room-button";
import { closingWords, type WayOn } from "../words/closings";
import { Notice } from "./notice";
import { Press } from "./press";

interface Props {
  readonly code: CloseCode | "unknown";
  /** Whether this page had a seat in it. */
  readonly wasInside: boolean;
  readonly onComeBack: () => void;
}

/** The room has closed for this page: why, and the way on. */
export function Closed({ code, wasInside, onComeBack }: Props) {
  const { title, text, way } = closingWords(code, wasInside);
  return (
    <Notice title={title} text={text} testId={`closed-${code}`}>
      <Way way={way} onComeBack={onComeBack} />
      <Anchor href="/" class="button button-large">
        To the foyer
      </Anchor>
    </Notice>
  );
}

function Way({ way, onComeBack }: { way: WayOn; onComeBack: () => void }) {
  switch (way) {
    case "new-room":
      return <NewRoomButton />;
    case "come-back":
      return <Press words="Come back in" testId="way-on" onPress={onComeBack} />;
    case "continue-here":
      return <Press words="Continue here" testId="way-on" onPress={onComeBack} />;
    case "none":
      return null;
    case "reload":
      return <Press words="Reload the page" testId="way-on" onPress={() => location.reload()} />;
  }
}
