import { Anchor } from "../parts/anchor";
import { NewRoomButton } from "../parts/new-room-button";
import { say } from "../words/say";
import { Notice } from "./notice";

/** An address that leads nowhere in this house. */
export function NotFound() {
  const { states, common } = say();
  return (
    <Notice title={states.notFound} text={states.notFoundText} testId="not-found">
      <NewRoomButton />
      <Anchor href="/" class="button button-large">
        {common.toTheFoyer}
      </Anchor>
    </Notice>
  );
}
