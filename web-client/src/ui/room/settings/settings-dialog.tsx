import { useId } from "preact/hooks";
import { AskTwice } from "../../parts/ask-twice";
import { Dialog } from "../../parts/dialog";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { ForMe } from "./for-me";
import { ForTheRoom } from "./for-the-room";
import { HostLink, useHostKey } from "./host-link";
import { PlanSettings } from "./plan-settings";
import "./settings.css";

/** What one can settle: as a host for the room, which comes first then, and for oneself. */
export function SettingsDialog() {
  const { session, maySettle, settingsOpen } = useRoom();
  const { common, room } = say();
  const hasTwoParts = useHostKey() !== undefined || maySettle.value;
  const close = () => {
    settingsOpen.value = false;
  };
  return (
    <Dialog
      title={room.settings}
      testId="settings"
      className={hasTwoParts ? "settings-wide" : ""}
      onClose={close}
    >
      <div class="settings-parts">
        {hasTwoParts && <OfTheRoom />}
        <ForMe onClose={close} />
      </div>
      <div class="settings-part settings-room">
        <button type="button" class="button" data-testid="leave" onClick={() => session.leave()}>
          <Icon name="leave" /> {common.leaveRoom}
        </button>
      </div>
    </Dialog>
  );
}

function OfTheRoom() {
  const { maySettle, isHost } = useRoom();
  const id = useId();
  return (
    <section class="settings-part settings-shared" aria-labelledby={id}>
      <h3 id={id} class="settings-heading">
        {say().settings.theRoom}
      </h3>
      {maySettle.value && <ForTheRoom />}
      {isHost.value && <PlanSettings />}
      <HostLink />
      {isHost.value && <EndRoom />}
    </section>
  );
}

function EndRoom() {
  const { session, toasts } = useRoom();
  const { settings } = say();
  return (
    <section class="settings-part settings-room" aria-label={settings.end}>
      <AskTwice
        testId="end-room"
        ask={settings.endDots}
        question={settings.endAsk}
        yes={settings.endYes}
        onYes={() => toasts.tell(session.endRoom())}
      />
    </section>
  );
}
