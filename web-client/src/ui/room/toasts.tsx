import { IconButton } from "../parts/icon-button";
import { say } from "../words/say";
import { useRoom } from "./scope/room-scope";

/** Refusals and other short notes. The place is always there, so that it is read out when filled. */
export function Toasts() {
  const { toasts } = useRoom();
  return (
    <div class="toasts" role="status" aria-live="polite" data-testid="toasts">
      {toasts.shown.value.map(({ id, text }) => (
        <p key={id} class="toast">
          {text}
          <IconButton
            icon="close"
            label={say().common.dismiss}
            onPress={() => toasts.dismiss(id)}
          />
        </p>
      ))}
    </div>
  );
}
