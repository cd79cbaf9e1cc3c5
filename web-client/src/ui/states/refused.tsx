import type { RefusalCode } from "../../protocol/generated";
import { Anchor } from "../parts/anchor";
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
export function RefusedEntry({ roomId, code, message, onTryAgain, onWait }: Props) {
  const tryAgain = <Press words="Try again" testId="way-on" isQuiet onPress={onTryAgain} />;
  switch (code) {
    case "room-locked":
      return <LockedDoor roomId={roomId} onTryAgain={onTryAgain} />;
    case "room-full":
      return (
        <Notice
          title="All seats are taken"
          text="Wait in line, and the next seat that comes free is given in turn. A seat left behind is kept for a minute."
          testId="refused-room-full"
        >
          <Press words="Wait in line" testId="wait-in-line" onPress={onWait} />
          {tryAgain}
          <Foyer />
        </Notice>
      );
    case "line-full":
      return (
        <Notice
          title="The line is full, too"
          text="All seats are taken, and as many friends wait for one as may. Try again in a while."
          testId="refused-line-full"
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
