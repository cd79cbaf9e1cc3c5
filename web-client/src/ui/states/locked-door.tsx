import { useDoor } from "../lobby/door";
import { Anchor } from "../parts/anchor";
import { welcomingOf } from "../words/door";
import { Notice } from "./notice";
import { Press } from "./press";

interface Props {
  readonly roomId: string;
  readonly onTryAgain: () => void;
}

/** The hosts let nobody new in (RM4). Keeps an eye on the door, and says when it is open again. */
export function LockedDoor({ roomId, onTryAgain }: Props) {
  const seen = useDoor(roomId, true).value;
  const isOpen = seen.name === "seen" && welcomingOf(seen.preview) !== "locked";
  return (
    <Notice
      title={isOpen ? "The door is open again" : "The hosts have locked this room for now"}
      text={
        isOpen
          ? "Come in while it is."
          : "Nobody new comes in just now. This page keeps an eye on the door and tells you when it opens."
      }
      testId="refused-room-locked"
    >
      <Press words={isOpen ? "Go in" : "Try again"} testId="way-on" onPress={onTryAgain} />
      <Anchor href="/" class="button button-large">
        To the foyer
      </Anchor>
    </Notice>
  );
}
