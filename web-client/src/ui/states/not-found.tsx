import { Anchor } from "../parts/anchor";
import { NewRoomButton } from "../parts/new-room-button";
import { Notice } from "./notice";

/** An address that leads nowhere in this house. */
export function NotFound() {
  return (
    <Notice
      title="There is nothing behind this door"
      text="The address may be mistyped. A link to a room looks like …/r/ and three short groups of letters."
      testId="not-found"
    >
      <NewRoomButton />
      <Anchor href="/" class="button button-large">
        To the foyer
      </Anchor>
    </Notice>
  );
}
