import { useState } from "preact/hooks";
import type { Announcement as Said } from "../../protocol/generated";
import type { Phase, RoomSession } from "../../room/session";
import { IconButton } from "../parts/icon-button";
import { say } from "../words/say";
import "./announcement.css";

/** What the page itself has to say then matters more, and may stand in the same place. */
const HUSHED: ReadonlySet<Phase["name"]> = new Set(["reconnecting", "refused", "closed"]);

/** What the operator of the server says to everybody, before the door too; it stays until it is put away. */
export function Announcement({ session }: { session: RoomSession }) {
  const [dismissed, dismiss] = useState<Said>();
  const said = session.announcement.value;
  const isHeard = !HUSHED.has(session.phase.value.name);
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
