import { IconButton } from "../parts/icon-button";
import { Mark } from "../parts/mark";
import { CopyLink } from "./invite/copy-link";
import { useRoom } from "./scope/room-scope";

/** Over the stage: which house and which room this is, and what concerns all of it. */
export function RoomHead() {
  const { session, side, settingsOpen, unread } = useRoom();
  const open = side.open.value;
  const missed = unread.many.value;
  return (
    <header class="room-head">
      <Mark />
      <h1 class="room-title" dir="auto" data-testid="room-title">
        {session.view.value?.settings.title}
      </h1>
      <CopyLink />
      <IconButton
        icon="settings"
        label="Settings"
        testId="open-settings"
        onPress={() => {
          settingsOpen.value = true;
        }}
      />
      <IconButton
        icon={open ? "away" : "back"}
        label={open ? "Put the side away" : "Show chat, queue and people"}
        className="side-toggle"
        testId="side-toggle"
        onPress={side.toggle}
      >
        {!open && missed > 0 && <span class="tab-count">{missed}</span>}
      </IconButton>
    </header>
  );
}
