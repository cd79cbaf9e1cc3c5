import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { type RoomScope, useRoom } from "../scope/room-scope";

interface Props {
  /** The event that the words beside it tell of; of another one it must say what it takes back. */
  readonly told: number | undefined;
}

/** Takes the room's latest control, or change of the queue, back (PB9, QU6); there only as long as that can be done. */
export function UndoButton({ told }: Props) {
  const room = useRoom();
  const undoable = room.session.undoable.value;
  if (undoable === undefined) {
    return null;
  }
  const { controls } = say();
  const whole = controls.undoing[undoable.what];
  return (
    <button
      type="button"
      class="undo"
      data-testid="undo"
      aria-label={whole}
      title={`${whole} (u)`}
      onClick={() => takeBack(room)}
    >
      <Icon name="undo" />
      {undoable.seq === told ? controls.undo : whole}
    </button>
  );
}

/** Also what the u key does. */
export function takeBack({ session, toasts }: RoomScope): void {
  if (session.undoable.peek() !== undefined) {
    toasts.tell(session.undo());
  }
}
