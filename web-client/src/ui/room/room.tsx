import { useEffect, useState } from "preact/hooks";
import type { MatineeSession } from "../../room/create-session";
import { InTurn } from "../parts/in-turn";
import { spoken } from "../words/say";
import { Controls } from "./controls/controls";
import { useKeys } from "./controls/keys";
import { useMediaSession } from "./controls/media-session";
import { Curves } from "./curves/curves";
import { Knocks } from "./door/knocks";
import { Happenings } from "./happenings/happenings";
import { InviteDialog } from "./invite/invite-dialog";
import { KeysSheet } from "./keys/keys-sheet";
import { Pairing } from "./pairing/pairing";
import { LineCount } from "./people/line";
import { SeatRow } from "./people/seat-row";
import { DropTarget } from "./queue/drop-target";
import { RisingReactions } from "./reactions/rising";
import { RoomHead } from "./room-head";
import { createRoomScope, RoomScopeProvider, useRoom } from "./scope/room-scope";
import { Settings } from "./settings/settings";
import { Side } from "./side";
import { Stage } from "./stage/stage";
import { StepMark } from "./step-mark/step-mark";
import { Toasts } from "./toasts";
import { useFirstFilm } from "./use-first-film";
import { useSeenHeight } from "./use-seen-height";
import "./room.css";
import "./room-stacked.css";
import "./room-alone.css";

interface Props {
  readonly session: MatineeSession;
  /** Said to whoever comes in, once. */
  readonly greeting: string | undefined;
}

/** A seated visitor's room. */
export function Room({ session, greeting }: Props) {
  const [scope] = useState(() => createRoomScope(session));
  useEffect(() => () => scope.dispose(), [scope]);
  useEffect(() => {
    if (greeting !== undefined) {
      scope.toasts.show(greeting);
    }
  }, [scope, greeting]);
  return (
    <RoomScopeProvider value={scope}>
      <House />
    </RoomScopeProvider>
  );
}

function House() {
  const { lights, side, session, title } = useRoom();
  const language = spoken.value.tag; // their names are written once, when they are made
  useKeys();
  useMediaSession();
  useFirstFilm();
  useSeenHeight();
  const roomTitle = session.view.value?.settings.title ?? "";
  const onNow = title.value;
  useEffect(() => {
    document.title = [onNow, roomTitle, "Matinee"].filter((part) => part !== "").join(" · ");
  }, [onNow, roomTitle]);
  return (
    <div
      class="room ink"
      data-testid="room"
      data-lights={lights.down.value ? "down" : "up"}
      data-stage={side.stageAlone.value ? "alone" : "framed"}
      data-side={side.open.value ? "open" : "away"}
    >
      <RoomHead />
      <main class="house-front">
        <Stage />
        <div class="desk">
          <InTurn>
            <Controls key={language} />
            <div class="desk-row">
              <SeatRow />
              <div class="told">
                <LineCount />
                <Happenings />
                <StepMark />
              </div>
            </div>
          </InTurn>
        </div>
      </main>
      <InTurn>
        <Side />
        <Curves />
        <RisingReactions />
        <Knocks />
        <DropTarget />
        <Toasts />
        <Settings />
        <KeysSheet />
        <InviteDialog />
        <Pairing />
      </InTurn>
    </div>
  );
}
