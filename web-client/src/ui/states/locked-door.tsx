import { useDoor } from "../lobby/door";
import { Anchor } from "../parts/anchor";
import { roomWords, welcomingOf } from "../words/door";
import { Notice } from "./notice";
import { Press } from "./press";

interface Props {
  readonly roomId: string;
  readonly onTryAgain: () => void;
}

/** Nobody new is let in (RM4). Keeps an eye on the door, and says when it is open again. */
export function LockedDoor({ roomId, onTryAgain }: Props) {
  const seen = useDoor(roomId, true).value;
  const name = roomWords(seen.name === "seen" ? seen.preview.title : "");
  const isOpen = seen.name === "seen" && welcomingOf(seen.preview) !== "locked";
  return (
    <Notice
      title={isOpen ? "The door is open again" : "This room is locked for now"}
      text={
        isOpen
          ? `Come into ${name} while it is.`
          : `Nobody new comes into ${name} just now. This page keeps an eye on the door and tells you when it opens.`
      }
      testId="refused-room-locked"
      isTry={!isOpen}
    >
      <Press words={isOpen ? "Go in" : "Try again"} testId="way-on" onPress={onTryAgain} />
      <Anchor href="/" class="button button-large">
        To the foyer
      </Anchor>
    </Notice>
  );
}
