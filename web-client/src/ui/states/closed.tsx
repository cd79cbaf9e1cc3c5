import type { CloseCode } from "../../protocol/generated";
import { Anchor } from "../parts/anchor";
import { NewRoomButton } from "../parts/new-room-button";
import { closingWords, type WayOn } from "../words/closings";
import { say } from "../words/say";
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
  const { common } = say();
  return (
    <Notice title={title} text={text} testId={`closed-${code}`}>
      <Way way={way} onComeBack={onComeBack} />
      <Anchor href="/" class="button button-large">
        {common.toTheFoyer}
      </Anchor>
    </Notice>
  );
}

function Way({ way, onComeBack }: { way: WayOn; onComeBack: () => void }) {
  const { states, common } = say();
  switch (way) {
    case "new-room":
      return <NewRoomButton />;
    case "come-back":
      return <Press words={states.comeBackIn} testId="way-on" onPress={onComeBack} />;
    case "continue-here":
      return <Press words={states.continueHere} testId="way-on" onPress={onComeBack} />;
    case "none":
      return null;
    case "reload":
      return <Press words={common.reloadPage} testId="way-on" onPress={() => location.reload()} />;
  }
}
