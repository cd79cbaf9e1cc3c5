import { useSignal } from "@preact/signals";
import { keptHostKey } from "../../keep";
import { Icon } from "../../parts/icon";
import { hostLinkOf } from "../../route";
import { useRoom } from "../scope/room-scope";

/** For whoever holds the room's key: the link that makes its bearer host, to keep for another device. */
export function HostLink() {
  const { session, invitation } = useRoom();
  const copied = useSignal(false);
  const { roomId, hostKey } = session.link.value;
  const key = hostKey ?? keptHostKey(roomId);
  if (key === undefined) {
    return null;
  }
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
    <section class="settings-part settings-room" aria-label="Your key">
      <label class="settings-key">
        Your own link as host
        <input
          class="input"
          readOnly
          data-testid="host-link"
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p class="hint" role="status">
        {copied.value
          ? "Copied. Keep it to yourself."
          : "Keep it to yourself: whoever opens it is host, on any device."}
      </p>
      {invitation.canCopy.value && (
        <button type="button" class="button" onClick={copy}>
          <Icon name="key" /> Copy the host link
        </button>
      )}
    </section>
  );
}
