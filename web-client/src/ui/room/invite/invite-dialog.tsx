import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "../../parts/dialog";
import { Icon } from "../../parts/icon";
import { filled } from "../../words/filled";
import { freeWords } from "../../words/people";
import { say } from "../../words/say";
import { PlannedEvening } from "../planned-evening";
import { useRoom } from "../scope/room-scope";
import { LateQrCode } from "./late-qr-code";
import { NewLink } from "./new-link";
import "./invite.css";

/** The ticket one sends to friends: the link as words, as a picture, and every way to pass it on. */
export function InviteDialog() {
  const { invitation } = useRoom();
  return invitation.open.value ? <Ticket /> : null;
}

function Ticket() {
  const { session, invitation } = useRoom();
  const { invite, common } = say();
  const view = session.view.value;
  const title = view?.settings.title || common.aRoomForTonight;
  const free = (view?.seats ?? 0) - (view?.members.length ?? 0);
  return (
    <Dialog
      title={common.inviteFriends}
      testId="invite"
      className="invite paper"
      onClose={invitation.close}
    >
      <div class="invite-main">
        <div class="invite-words">
          <p class="title invite-title" dir="auto">
            {title}
          </p>
          <PlannedEvening />
          <p class="hint">
            {freeWords(free)}
            {free <= 0 && ` ${invite.mayWait}`}
          </p>
          {view?.settings.locked === true && (
            <p class="hint invite-locked">
              <Icon name="lock" /> {invite.locked}
            </p>
          )}
        </div>
        {!invitation.staysHere.value && (
          <figure class="invite-code">
            <LateQrCode text={invitation.link.value} label={invite.qrCode} />
            <figcaption class="hint">{invite.forCamera}</figcaption>
          </figure>
        )}
      </div>
      <Ways title={title} />
    </Dialog>
  );
}

function Ways({ title }: { title: string }) {
  const { invitation } = useRoom();
  const { invite } = say();
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
        aria-label={invite.link}
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
            <Icon name="link" /> {invite.copy}
          </button>
        )}
        {invitation.canShare && (
          <button
            type="button"
            class="button"
            data-testid="share-link"
            onClick={() => invitation.share(title)}
          >
            <Icon name="share" /> {invite.share}
          </button>
        )}
      </div>
      <p class="hint invite-note" role="status">
        {invitation.copied.value && invite.copied}
        {!canCopy && invite.byHand}
      </p>
      {invitation.staysHere.value && (
        <p class="hint" data-testid="stays-here">
          {filled(invite.staysHere, <code>--host 0.0.0.0</code>, <code>--public-url</code>)}
        </p>
      )}
      <NewLink />
    </div>
  );
}
