import { useSignal } from "@preact/signals";
import { keptHostKey } from "../../keep";
import { Icon } from "../../parts/icon";
import { hostLinkOf } from "../../route";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** The room's key, where this tab or this browser has it. */
export function useHostKey(): string | undefined {
  const { roomId, hostKey } = useRoom().session.link.value;
  return hostKey ?? keptHostKey(roomId);
}

/** For whoever holds the room's key: the link that makes its bearer host, to keep for another device. */
export function HostLink() {
  const { invitation } = useRoom();
  const copied = useSignal(false);
  const key = useHostKey();
  if (key === undefined) {
    return null;
  }
  const { settings } = say();
  const link = hostLinkOf(invitation.link.value, key);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      copied.value = true;
    } catch {
      invitation.noticeNoCopy();
    }
  };
  return (
    <section class="settings-part settings-room" aria-label={settings.key}>
      <label class="settings-key">
        {settings.hostLink}
        <input
          class="input"
          readOnly
          data-testid="host-link"
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p class="hint" role="status">
        {copied.value ? settings.hostLinkCopied : settings.hostLinkNote}
      </p>
      {invitation.canCopy.value && (
        <button type="button" class="button" onClick={copy}>
          <Icon name="key" /> {settings.copyHostLink}
        </button>
      )}
    </section>
  );
}
