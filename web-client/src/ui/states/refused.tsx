import type { RefusalCode } from "../../protocol/generated";
import { useDoor } from "../lobby/door";
import { Anchor } from "../parts/anchor";
import { roomWords } from "../words/door";
import { refusalWords } from "../words/refusals";
import { say } from "../words/say";
import { LockedDoor } from "./locked-door";
import { Notice } from "./notice";
import { Press } from "./press";
import { Tried } from "./tried";

interface Props {
  readonly roomId: string;
  readonly code: RefusalCode;
  readonly message: string;
  readonly onTryAgain: () => void;
  readonly onWait: () => void;
}

/** No seat was given: why, and what can be done about it. */
export function RefusedEntry(props: Props) {
  return props.code === "room-locked" ? (
    <LockedDoor roomId={props.roomId} onTryAgain={props.onTryAgain} />
  ) : (
    <ShutDoor {...props} />
  );
}

function ShutDoor({ roomId, code, message, onTryAgain, onWait }: Props) {
  const { states, common } = say();
  const seen = useDoor(roomId, false).value;
  const name = roomWords(seen.name === "seen" ? seen.preview.title : "");
  switch (code) {
    case "room-full":
      return (
        <Notice
          title={states.full}
          text={states.fullText(name)}
          testId="refused-room-full"
          note={<Tried />}
        >
          <Press words={states.waitInLine} testId="wait-in-line" onPress={onWait} />
          <Press words={common.tryAgain} testId="way-on" isQuiet onPress={onTryAgain} />
          <Foyer />
        </Notice>
      );
    case "line-full":
      return (
        <Notice
          title={states.lineFull}
          text={states.lineFullText(name)}
          testId="refused-line-full"
          note={<Tried />}
        >
          <Press words={common.tryAgain} testId="way-on" onPress={onWait} />
          <Foyer />
        </Notice>
      );
    default:
      return (
        <Notice
          title={states.stayedShut}
          text={refusalWords(code, message)}
          testId={`refused-${code}`}
          note={<Tried />}
        >
          <Press words={common.tryAgain} testId="way-on" onPress={onTryAgain} />
          <Foyer />
        </Notice>
      );
  }
}

function Foyer() {
  return (
    <Anchor href="/" class="button button-large">
      {say().common.toTheFoyer}
    </Anchor>
  );
}
