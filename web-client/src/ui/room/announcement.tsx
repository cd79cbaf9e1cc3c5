import { useState } from "preact/hooks";
import type { Announcement as Said } from "../../protocol/generated";
import type { RoomSession } from "../../room/session";
import { IconButton } from "../parts/icon-button";
import { say } from "../words/say";
import "./announcement.css";

/** What the operator of the server says to everybody, before the door too; it stays until it is put away. */
export function Announcement({ session }: { session: RoomSession }) {
  const [dismissed, dismiss] = useState<Said>();
  const said = session.announcement.value;
  // What the page itself says of a lost connection stands where this does, and matters more.
  const isHeard = session.phase.value.name !== "reconnecting";
  return (
    <div class="announcement-place" role="status" aria-live="polite">
      {isHeard && said !== undefined && said !== dismissed && (
        <div class="announcement ink" data-testid="announcement">
          <p>
            <span class="hint">{say().room.fromOperator}</span>
            <span dir="auto">{said.text}</span>
          </p>
          <IconButton icon="close" label={say().common.dismiss} onPress={() => dismiss(said)} />
        </div>
      )}
    </div>
  );
}
