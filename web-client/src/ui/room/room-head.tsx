import { Icon } from "../parts/icon";
import { IconButton } from "../parts/icon-button";
import { Mark } from "../parts/mark";
import { useRoom } from "./scope/room-scope";
import "./room-head.css";

/** Over the stage: which house and which room this is, and what concerns all of it. */
export function RoomHead() {
  const { session, side, settingsOpen, invitation } = useRoom();
  const settings = session.view.value?.settings;
  return (
    <header class="room-head">
      <Mark />
      <h1 class="room-title" dir="auto" data-testid="room-title">
        {settings?.title}
      </h1>
      {settings?.locked === true && <Locked />}
      <IconButton
        icon="ticket"
        label="Invite friends"
        testId="open-invite"
        onPress={invitation.show}
      >
        <span class="button-words">Invite</span>
      </IconButton>
      <IconButton
        icon="settings"
        label="Settings"
        testId="open-settings"
        onPress={() => {
          settingsOpen.value = true;
        }}
      />
      <SideToggle open={side.open.value} />
    </header>
  );
}

/** Everybody sees that nobody new comes in. */
function Locked() {
  return (
    <p
      class="locked"
      data-testid="locked"
      title="The door is locked: nobody new comes in. Seats that are held still come back."
    >
      <Icon name="lock" />
      <span class="locked-words">Locked</span>
    </p>
  );
}

function SideToggle({ open }: { open: boolean }) {
  const { side, unread } = useRoom();
  const missed = unread.many.value;
  const news = missed > 0 ? `, ${missed} new` : "";
  return (
    <IconButton
      icon={open ? "away" : "back"}
      label={open ? "Put the side away" : `Show chat, queue and people${news}`}
      className="side-toggle"
      testId="side-toggle"
      onPress={side.toggle}
    >
      {!open && missed > 0 && <span class="tab-count">{missed}</span>}
    </IconButton>
  );
}
