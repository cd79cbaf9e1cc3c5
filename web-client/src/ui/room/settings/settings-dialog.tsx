import { useSignal } from "@preact/signals";
import { keptName } from "../../keep";
import { Dialog } from "../../parts/dialog";
import { Icon } from "../../parts/icon";
import { reactionsShown, showReactions } from "../reactions/reactions-off";
import { useRoom } from "../scope/room-scope";
import { LineForm } from "./line-form";
import "./settings.css";

/** What one can settle: for oneself, on this page, and as a host for the room. */
export function SettingsDialog() {
  const { settingsOpen } = useRoom();
  return settingsOpen.value ? <Settings /> : null;
}

function Settings() {
  const { session, toasts, me, maySettle, isHost, settingsOpen } = useRoom();
  const close = () => {
    settingsOpen.value = false;
  };
  return (
    <Dialog title="Settings" testId="settings" onClose={close}>
      <section class="settings-part" aria-label="You">
        <LineForm
          label="Your name"
          value={me.value?.name ?? ""}
          most={40}
          testId="rename"
          onSave={async (name) => {
            const outcome = await toasts.tell(session.rename(name));
            if (outcome.name === "done") {
              keptName.write(name);
            }
          }}
        />
        <label class="settings-check">
          <input
            type="checkbox"
            checked={reactionsShown.value}
            onChange={(event) => showReactions(event.currentTarget.checked)}
          />
          Show reactions on this page
        </label>
        <button type="button" class="button" data-testid="leave" onClick={() => session.leave()}>
          <Icon name="leave" /> Leave the room
        </button>
      </section>
      {maySettle.value && <ForTheRoom />}
      {isHost.value && <EndRoom />}
    </Dialog>
  );
}

function ForTheRoom() {
  const { session, toasts } = useRoom();
  const settings = session.view.value?.settings;
  if (settings === undefined) {
    return null;
  }
  const giveTo = (control: "everyone" | "hosts") =>
    toasts.tell(session.changeSettings({ control }));
  return (
    <section class="settings-part settings-room" aria-label="The room">
      <LineForm
        label="The room’s title"
        value={settings.title}
        most={80}
        testId="retitle"
        onSave={(title) => toasts.tell(session.changeSettings({ title }))}
      />
      <fieldset class="settings-choice">
        <legend>Who moves the film</legend>
        <label class="settings-check">
          <input
            type="radio"
            name="control"
            data-testid="control-everyone"
            checked={settings.control === "everyone"}
            onChange={() => giveTo("everyone")}
          />
          Everyone
        </label>
        <label class="settings-check">
          <input
            type="radio"
            name="control"
            data-testid="control-hosts"
            checked={settings.control === "hosts"}
            onChange={() => giveTo("hosts")}
          />
          Hosts only
        </label>
      </fieldset>
    </section>
  );
}

function EndRoom() {
  const { session, toasts } = useRoom();
  const sure = useSignal(false);
  return (
    <section class="settings-part settings-room" aria-label="End the room">
      {sure.value ? (
        <>
          <p>Everybody is shown out, and the chat and the queue are gone for good.</p>
          <div class="field-row">
            <button
              type="button"
              class="button button-velvet"
              data-testid="end-room-sure"
              onClick={() => toasts.tell(session.endRoom())}
            >
              End it for everybody
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                sure.value = false;
              }}
            >
              Keep it
            </button>
          </div>
        </>
      ) : (
        <button
          type="button"
          class="button"
          data-testid="end-room"
          onClick={() => {
            sure.value = true;
          }}
        >
          End the room…
        </button>
      )}
    </section>
  );
}
