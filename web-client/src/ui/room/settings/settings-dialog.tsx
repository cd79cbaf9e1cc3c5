import { AskTwice } from "../../parts/ask-twice";
import { Dialog } from "../../parts/dialog";
import { Icon } from "../../parts/icon";
import { PAIR_WORDS } from "../../words/belonging";
import { chimes, letChime } from "../chat/chime";
import { reactionsShown, showReactions } from "../reactions/reactions-off";
import { useRoom } from "../scope/room-scope";
import { ForTheRoom } from "./for-the-room";
import { HostLink } from "./host-link";
import { LateControl } from "./late-control";
import { RenameForm } from "./rename-form";
import "./settings.css";

/** What one can settle: for oneself, on this page, and as a host for the room. */
export function SettingsDialog() {
  const { settingsOpen } = useRoom();
  return settingsOpen.value ? <Settings /> : null;
}

function Settings() {
  const room = useRoom();
  const { session, toasts, me, maySettle, isHost } = room;
  const { settingsOpen, curvesOpen, keysOpen, pairOpen } = room;
  const close = () => {
    settingsOpen.value = false;
  };
  return (
    <Dialog title="Settings" testId="settings" onClose={close}>
      <section class="settings-part" aria-label="You">
        <RenameForm />
        <label class="settings-check">
          <input
            type="checkbox"
            checked={reactionsShown.value}
            onChange={(event) => showReactions(event.currentTarget.checked)}
          />
          Show reactions on this page
        </label>
        <label class="settings-check">
          <input
            type="checkbox"
            data-testid="chime"
            checked={chimes.value}
            onChange={(event) => letChime(event.currentTarget.checked)}
          />
          A soft sound for lines I don’t see
        </label>
        <label class="settings-check">
          <input
            type="checkbox"
            data-testid="dont-wait-for-me"
            checked={me.value?.dontWait === true}
            onChange={(event) => toasts.tell(session.dontWait(event.currentTarget.checked))}
          />
          Never wait for my film
        </label>
        <LateControl />
        <button
          type="button"
          class="button"
          data-testid="open-pair"
          onClick={() => {
            close();
            pairOpen.value = true;
          }}
        >
          <Icon name="phone" />{" "}
          {me.value?.companion === true ? "Your phone is the remote" : PAIR_WORDS}
        </button>
        <button
          type="button"
          class="button"
          data-testid="open-keys"
          onClick={() => {
            close();
            keysOpen.value = true;
          }}
        >
          Show all keys
        </button>
        <button
          type="button"
          class="button"
          data-testid="open-curves"
          title="The key d does the same"
          onClick={() => {
            close();
            curvesOpen.value = true;
          }}
        >
          Show live curves
        </button>
        <button type="button" class="button" data-testid="leave" onClick={() => session.leave()}>
          <Icon name="leave" /> Leave the room
        </button>
      </section>
      {maySettle.value && <ForTheRoom />}
      <HostLink />
      {isHost.value && <EndRoom />}
    </Dialog>
  );
}

function EndRoom() {
  const { session, toasts } = useRoom();
  return (
    <section class="settings-part settings-room" aria-label="End the room">
      <AskTwice
        testId="end-room"
        ask="End the room…"
        question="Everybody is shown out, and the chat and the queue are gone for good."
        yes="End it for everybody"
        onYes={() => toasts.tell(session.endRoom())}
      />
    </section>
  );
}
