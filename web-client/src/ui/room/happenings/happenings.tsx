import { useRoom } from "../scope/room-scope";

/** One line that says who did what: "Ana paused at 12:03"; else why the controls are still. */
export function Happenings() {
  const { recent, mayControl } = useRoom();
  const sentence = recent.sentence.value;
  if (sentence === undefined && !mayControl.value) {
    return (
      <p class="happening hint" data-testid="controls-reason">
        Only hosts move the film
      </p>
    );
  }
  return (
    <p class="happening" role="status" data-testid="happening">
      {sentence !== undefined && (
        <span key={sentence.id} class="happening-words">
          {sentence.text}
        </span>
      )}
    </p>
  );
}
