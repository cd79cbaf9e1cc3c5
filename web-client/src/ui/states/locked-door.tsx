import { useDoor } from "../lobby/door";
import { Anchor } from "../parts/anchor";
import { roomWords, welcomingOf } from "../words/door";
import { say } from "../words/say";
import { Notice } from "./notice";
import { Press } from "./press";
import { Tried } from "./tried";

interface Props {
  readonly roomId: string;
  readonly onTryAgain: () => void;
}

/** Nobody new is let in (RM4). Keeps an eye on the door, and says when it is open again. */
export function LockedDoor({ roomId, onTryAgain }: Props) {
  const { states, common } = say();
  const seen = useDoor(roomId, true).value;
  const name = roomWords(seen.name === "seen" ? seen.preview.title : "");
  const isOpen = seen.name === "seen" && welcomingOf(seen.preview) !== "locked";
  return (
    <Notice
      title={isOpen ? states.doorOpen : states.doorLocked}
      text={isOpen ? states.comeWhileOpen(name) : states.nobodyNew(name)}
      testId="refused-room-locked"
      note={!isOpen && <Tried />}
    >
      <Press words={isOpen ? states.goIn : common.tryAgain} testId="way-on" onPress={onTryAgain} />
      <Anchor href="/" class="button button-large">
        {common.toTheFoyer}
      </Anchor>
    </Notice>
  );
}
