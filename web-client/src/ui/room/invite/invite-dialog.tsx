import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "../../parts/dialog";
import { Icon } from "../../parts/icon";
import { freeWords } from "../../words/people";
import { useRoom } from "../scope/room-scope";
import { NewLink } from "./new-link";
import { QrCode } from "./qr-code";
import "./invite.css";

/** The ticket one sends to friends: the link as words, as a picture, and every way to pass it on. */
export function InviteDialog() {
  const { invitation } = useRoom();
  return invitation.open.value ? <Ticket /> : null;
}

function Ticket() {
  const { session, invitation } = useRoom();
  const view = session.view.value;
  const title = view?.settings.title || "A room for tonight";
  const free = (view?.seats ?? 0) - (view?.members.length ?? 0);
  return (
    <Dialog
      title="Invite friends"
      testId="invite"
      className="invite paper"
      onClose={invitation.close}
    >
      <div class="invite-main">
        <div class="invite-words">
          <p class="title invite-title" dir="auto">
            {title}
          </p>
          <p class="hint">
            {freeWords(free)}
            {free <= 0 && " Whoever comes may wait in line."}
          </p>
          {view?.settings.locked === true && (
            <p class="hint invite-locked">
              <Icon name="lock" /> The door is locked. A host can open it in the settings.
            </p>
          )}
        </div>
        {!invitation.staysHere.value && (
          <figure class="invite-code">
            <QrCode text={invitation.link.value} label="QR code of the room’s link" />
            <figcaption class="hint">For a phone’s camera</figcaption>
          </figure>
        )}
      </div>
      <Ways title={title} />
    </Dialog>
  );
}

function Ways({ title }: { title: string }) {
  const { invitation } = useRoom();
  const link = invitation.link.value;
  const canCopy = invitation.canCopy.value;
  const field = useRef<HTMLInputElement>(null);
  const copy = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (canCopy) {
      copy.current?.focus();
    } else {
      field.current?.focus();
      field.current?.select();
    }
  }, [canCopy]);

  return (
    <div class="invite-stub" data-testid={canCopy ? undefined : "link-by-hand"}>
      <input
        ref={field}
        class="input"
        readOnly
        aria-label="The room’s link"
        data-testid="room-link"
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="field-row">
        {canCopy && (
          <button
            ref={copy}
            type="button"
            class="button button-velvet"
            data-testid="copy-link"
            onClick={invitation.copy}
          >
            <Icon name="link" /> Copy link
          </button>
        )}
        {invitation.canShare && (
          <button
            type="button"
            class="button"
            data-testid="share-link"
            onClick={() => invitation.share(title)}
          >
            <Icon name="share" /> Share…
          </button>
        )}
      </div>
      <p class="hint invite-note" role="status">
        {invitation.copied.value && "Link copied."}
        {!canCopy &&
          "The browser lets this page copy nothing, so please do it by hand: the link is marked, press Ctrl+C or ⌘C, or hold it and choose Copy."}
      </p>
      {invitation.staysHere.value && (
        <p class="hint" data-testid="stays-here">
          It works on this computer only. To invite others, start Matinee with{" "}
          <code>--host 0.0.0.0</code> and open it by its network address, or behind a name with{" "}
          <code>--public-url</code>.
        </p>
      )}
      <NewLink />
    </div>
  );
}
