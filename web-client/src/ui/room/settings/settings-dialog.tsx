import { AskTwice } from "../../parts/ask-twice";
import { Dialog } from "../../parts/dialog";
import { Icon } from "../../parts/icon";
import { LanguageChoice } from "../../parts/language-choice";
import { ThemeChoice } from "../../parts/theme-choice";
import { say } from "../../words/say";
import { chimes, letChime } from "../chat/chime";
import { reactionsShown, showReactions } from "../reactions/reactions-off";
import { useRoom } from "../scope/room-scope";
import { FaceForm } from "./face-form";
import { ForTheRoom } from "./for-the-room";
import { HostLink } from "./host-link";
import { LateControl } from "./late-control";
import { PlanSettings } from "./plan-settings";
import { RenameForm } from "./rename-form";
import "./settings.css";

/** What one can settle: for oneself, on this page, and as a host for the room. */
export function SettingsDialog() {
  const scope = useRoom();
  const { session, toasts, me, maySettle, isHost } = scope;
  const { settingsOpen, curvesOpen, keysOpen, pairOpen } = scope;
  const { settings, common, room } = say();
  const close = () => {
    settingsOpen.value = false;
  };
  return (
    <Dialog title={room.settings} testId="settings" onClose={close}>
      <section class="settings-part" aria-label={common.you}>
        <RenameForm />
        <FaceForm />
        <LanguageChoice />
        <ThemeChoice />
        <label class="settings-check">
          <input
            type="checkbox"
            checked={reactionsShown.value}
            onChange={(event) => showReactions(event.currentTarget.checked)}
          />
          {settings.showReactions}
        </label>
        <label class="settings-check">
          <input
            type="checkbox"
            data-testid="chime"
            checked={chimes.value}
            onChange={(event) => letChime(event.currentTarget.checked)}
          />
          {settings.chime}
        </label>
        <label class="settings-check">
          <input
            type="checkbox"
            data-testid="dont-wait-for-me"
            checked={me.value?.dontWait === true}
            onChange={(event) => toasts.tell(session.dontWait(event.currentTarget.checked))}
          />
          {settings.neverWait}
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
          {me.value?.companion === true ? common.phoneIsRemote : common.usePhone}
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
          {settings.showKeys}
        </button>
        <button
          type="button"
          class="button"
          data-testid="open-curves"
          title={settings.curvesKey}
          onClick={() => {
            close();
            curvesOpen.value = true;
          }}
        >
          {settings.showCurves}
        </button>
        <button type="button" class="button" data-testid="leave" onClick={() => session.leave()}>
          <Icon name="leave" /> {common.leaveRoom}
        </button>
      </section>
      {maySettle.value && <ForTheRoom />}
      <HostLink />
      {isHost.value && <PlanSettings />}
      {isHost.value && <EndRoom />}
    </Dialog>
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
