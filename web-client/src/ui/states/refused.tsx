import type { RefusalCode } from "../../protocol/generated";
import { useDoor } from "../lobby/door";
import { Anchor } from "../parts/anchor";
import { roomWords } from "../words/door";
import { refusalWords } from "../words/refusals";
import { LockedDoor } from "./locked-door";
import { Notice } from "./notice";
import { Press } from "./press";

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
  const seen = useDoor(roomId, false).value;
  const name = roomWords(seen.name === "seen" ? seen.preview.title : "");
  switch (code) {
    case "room-full":
      return (
        <Notice
          title="All seats are taken"
          text={`Wait in line for ${name}, and the next seat that comes free is given in turn. A seat left behind is kept for a minute.`}
          testId="refused-room-full"
          isTry
        >
          <Press words="Wait in line" testId="wait-in-line" onPress={onWait} />
          <Press words="Try again" testId="way-on" isQuiet onPress={onTryAgain} />
          <Foyer />
        </Notice>
      );
    case "line-full":
      return (
        <Notice
          title="The line is full, too"
          text={`All seats in ${name} are taken, and as many friends wait for one as may. Try again in a while.`}
          testId="refused-line-full"
          isTry
        >
          <Press words="Try again" testId="way-on" onPress={onWait} />
          <Foyer />
        </Notice>
      );
    default:
      return (
        <Notice
          title="The door stayed shut"
          text={refusalWords(code, message)}
          testId={`refused-${code}`}
          isTry
        >
          <Press words="Try again" testId="way-on" onPress={onTryAgain} />
          <Foyer />
        </Notice>
      );
  }
}

function Foyer() {
  return (
    <Anchor href="/" class="button button-large">
      To the foyer
    </Anchor>
  );
}
