import { useEffect, useState } from "preact/hooks";
import type { Pairing } from "../../../room/session";
import { Dialog } from "../../parts/dialog";
import { Icon } from "../../parts/icon";
import { companionLinkOf } from "../../route";
import { leftWords } from "../../words/belonging";
import { say } from "../../words/say";
import { QrCode } from "../invite/qr-code";
import { useRoom } from "../scope/room-scope";
import "./pairing.css";

/** How a phone becomes the remote of this seat: a code to point its camera at (ST7). */
export function PairDialog() {
  const { session, toasts, me, pairOpen } = useRoom();
  const isOn = me.value?.companion === true;
  const close = () => {
    pairOpen.value = false;
  };
  useEffect(() => {
    if (!isOn) {
      void toasts.tell(session.pair());
    }
  }, [session, toasts, isOn]);
  return (
    <Dialog title={say().remote.pairTitle} testId="pair" className="pair paper" onClose={close}>
      {isOn ? <Connected onEnd={close} /> : <Code />}
    </Dialog>
  );
}

function Connected({ onEnd }: { onEnd: () => void }) {
  const { session, toasts } = useRoom();
  const end = () => {
    void toasts.tell(session.unpair());
    onEnd();
  };
  return (
    <div class="pair-body">
      <p role="status" data-testid="pair-done">
        {say().remote.connected}
      </p>
      <button type="button" class="button" data-testid="unpair" onClick={end}>
        {say().remote.endIt}
      </button>
    </div>
  );
}

function Code() {
  const { session, toasts, invitation } = useRoom();
  const { remote } = say();
  const pairing = session.pairing.value;
  const leftMs = useLeft(pairing);
  if (pairing === undefined || leftMs === undefined) {
    return (
      <p class="pair-body hint" role="status">
        {remote.asking}
      </p>
    );
  }
  if (leftMs <= 0) {
    return (
      <div class="pair-body">
        <p role="status">{remote.tooOld}</p>
        <button
          type="button"
          class="button button-velvet"
          data-testid="pair-again"
          onClick={() => toasts.tell(session.pair())}
        >
          {remote.showNew}
        </button>
      </div>
    );
  }
  const link = companionLinkOf(invitation.link.value, pairing.code);
  return (
    <div class="pair-body">
      <p>{remote.point}</p>
      <QrCode text={link} label={remote.qrCode} />
      <p class="hint" data-testid="pair-left">
        {remote.goodFor(leftWords(leftMs))}
      </p>
      <input
        class="input"
        readOnly
        aria-label={remote.asLink}
        data-testid="pair-link"
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      {invitation.staysHere.value && (
        <p class="hint">
          <Icon name="phone" /> {remote.staysHere}
        </p>
      )}
    </div>
  );
}

/** How long the code is still good, each second anew. */
function useLeft(pairing: Pairing | undefined): number | undefined {
  const [nowMs, look] = useState(Date.now);
  useEffect(() => {
    look(Date.now());
    const timer = setInterval(() => look(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [pairing]);
  return pairing && pairing.untilMs - nowMs;
}
