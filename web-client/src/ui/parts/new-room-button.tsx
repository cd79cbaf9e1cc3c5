import { useSignal } from "@preact/signals";
import type { Media } from "../../protocol/generated";
import { makeRoomAndGo } from "../make-room";
import { say } from "../words/say";

interface Props {
  /** What to put on when the room is entered; asked for at the press, a string says what is wrong with it. */
  readonly film?: () => Media | string | undefined;
  /** What to put on is not known yet: a press now would open an empty house. */
  readonly isWaiting?: boolean;
  readonly quiet?: boolean;
}

/** Makes a room and goes to it, as its host. */
export function NewRoomButton({ film, isWaiting = false, quiet = false }: Props) {
  const busy = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);

  const make = async () => {
    const chosen = film?.();
    if (typeof chosen === "string") {
      problem.value = chosen;
      return;
    }
    busy.value = true;
    problem.value = undefined;
    problem.value = await makeRoomAndGo(chosen);
    busy.value = false;
  };

  return (
    <div class="new-room">
      <button
        type="button"
        class={quiet ? "button" : "button button-velvet button-large"}
        data-testid="new-room"
        disabled={busy.value || isWaiting}
        onClick={make}
      >
        {busy.value ? say().landing.opening : say().landing.newRoom}
      </button>
      {problem.value !== undefined && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
    </div>
  );
}
