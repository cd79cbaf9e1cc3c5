import { Icon } from "../parts/icon";
import { IconButton } from "../parts/icon-button";
import { Mark } from "../parts/mark";
import { until } from "../plan/until";
import { shortWhenWords, whenWords } from "../plan/when-words";
import { say } from "../words/say";
import { useRoom } from "./scope/room-scope";
import "./room-head.css";

/** Over the stage: which house and which room this is, and what concerns all of it. */
export function RoomHead() {
  const { session, side, settingsOpen, invitation } = useRoom();
  const { room, common } = say();
  const settings = session.view.value?.settings;
  return (
    <header class="room-head">
      <Mark />
      <h1 class="room-title" dir="auto" data-testid="room-title">
        {settings?.title}
      </h1>
      <NextEvening />
      {settings?.locked === true && <Locked />}
      <IconButton
        icon="ticket"
        label={common.inviteFriends}
        testId="open-invite"
        onPress={invitation.show}
      >
        <span class="button-words">{room.invite}</span>
      </IconButton>
      <IconButton
        icon="settings"
        label={room.settings}
        testId="open-settings"
        onPress={() => {
          settingsOpen.value = true;
        }}
      />
      <SideToggle open={side.open.value} />
    </header>
  );
}

/** When the room is to meet, in short; all about it lies with the invitation. */
function NextEvening() {
  const { evenings, invitation } = useRoom();
  const evening = evenings.next.value;
  if (evening === undefined || until(evening.beginsMs, Date.now()).name === "over") {
    return null;
  }
  const { plan, beginsMs } = evening;
  return (
    <button
      type="button"
      class="room-evening"
      data-testid="room-evening"
      aria-haspopup="dialog"
      title={whenWords(beginsMs, plan)}
      onClick={invitation.show}
    >
      {shortWhenWords(beginsMs)}
    </button>
  );
}

/** Everybody sees that nobody new comes in. */
function Locked() {
  return (
    <p class="locked" data-testid="locked" title={say().room.lockedNote}>
      <Icon name="lock" />
      <span class="locked-words">{say().room.locked}</span>
    </p>
  );
}

function SideToggle({ open }: { open: boolean }) {
  const { side, unread } = useRoom();
  const missed = unread.many.value;
  const { room } = say();
  const show = missed > 0 ? room.showSideNew(missed) : room.showSide;
  return (
    <IconButton
      icon={open ? "away" : "back"}
      label={open ? room.putSideAway : show}
      className="side-toggle"
      testId="side-toggle"
      onPress={side.toggle}
    >
      {!open && missed > 0 && <span class="tab-count">{missed}</span>}
    </IconButton>
  );
}
