import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { createRoomSession, type MatineeSession } from "../../room/create-session";
import { Anchor } from "../parts/anchor";
import { Finding } from "../room/finding";
import { createRoomScope, RoomScopeProvider } from "../room/scope/room-scope";
import { useMovedLink } from "../room/use-moved-link";
import { Closed } from "../states/closed";
import { Notice } from "../states/notice";
import { refusalWords } from "../words/refusals";
import { say } from "../words/say";
import { RemoteRoom } from "./remote-room";

interface Props {
  readonly roomId: string;
  /** From the code that was shown at the seat; none after a reload, which has what the code gave. */
  readonly code: string | undefined;
}

/** The second device of a seat, from its code to its end (ST7). */
export function RemotePage({ roomId, code }: Props) {
  const { remote, common } = say();
  const session = useSignal(useMemo(() => begin(roomId, code), [roomId, code]));
  const id = useMovedLink(roomId, session);
  useEffect(() => () => session.peek().dispose(), [session]);

  const now = session.value;
  const phase = now.phase.value;
  const again = () => {
    now.dispose();
    session.value = begin(id.peek(), undefined);
  };
  switch (phase.name) {
    case "connecting":
    case "lined":
    case "knocking":
      return <Finding phase={phase} />;
    case "refused":
      return (
        <Notice
          title={phase.code === "code-expired" ? remote.codeGone : remote.notARemote}
          text={refusalWords(phase.code, phase.message)}
          testId={`refused-${phase.code}`}
        >
          <Anchor href="/" class="button button-large">
            {common.toTheFoyer}
          </Anchor>
        </Notice>
      );
    case "closed":
      return <Closed code={phase.code} wasInside={false} onComeBack={again} />;
    case "seated":
    case "reconnecting":
      return <Scoped key={now} session={now} />;
  }
}

/** Shown to nobody: the seat has a name. */
const NAME = "Remote";

function begin(roomId: string, code: string | undefined): MatineeSession {
  const companion = code === undefined ? {} : { code };
  return createRoomSession({ roomId, name: NAME, companion });
}

function Scoped({ session }: { session: MatineeSession }) {
  const [scope] = useState(() => createRoomScope(session));
  useEffect(() => () => scope.dispose(), [scope]);
  return (
    <RoomScopeProvider value={scope}>
      <RemoteRoom />
    </RoomScopeProvider>
  );
}
