import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "../../parts/dialog";
import { IconButton } from "../../parts/icon-button";
import { useRoom } from "../scope/room-scope";

/** One press, and the link is ready to be sent to a friend. */
export function CopyLink() {
  const { invitation } = useRoom();
  return (
    <IconButton
      icon="link"
      label="Copy link"
      testId="copy-link"
      className="with-words"
      onPress={invitation.copy}
    >
      <span class="button-words">Copy link</span>
    </IconButton>
  );
}

/** Where the browser keeps its clipboard closed: the link, marked, to be copied by hand. */
export function LinkByHand() {
  const { invitation } = useRoom();
  return invitation.byHand.value ? <LinkSheet /> : null;
}

function LinkSheet() {
  const { invitation } = useRoom();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Dialog
      title="The room’s link"
      testId="link-by-hand"
      onClose={() => {
        invitation.byHand.value = false;
      }}
    >
      <div class="link-by-hand">
        <input
          ref={field}
          class="input"
          readOnly
          aria-label="The room’s link"
          value={invitation.link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p class="hint">
          The browser lets this page copy nothing, so please do it by hand: it is marked, press
          Ctrl+C or ⌘C, or hold it and choose Copy.
        </p>
        {invitation.caution !== undefined && <p class="hint">{invitation.caution}</p>}
      </div>
    </Dialog>
  );
}
