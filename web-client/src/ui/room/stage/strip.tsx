import { useRoom } from "../scope/room-scope";

/** A quiet line at the top of the stage about the connection; the film plays on below it. */
export function Strip() {
  const { session, playing } = useRoom();
  const phase = session.phase.value;
  if (phase.name === "reconnecting" || phase.name === "connecting") {
    return (
      <p class="strip" role="status" data-testid="strip">
        {phase.name === "reconnecting" && phase.attempt > 3
          ? "Still reconnecting. The film plays on; your seat is kept for a minute."
          : "Reconnecting. The film plays on, your seat is kept."}
      </p>
    );
  }
  if (session.outdated.value && !playing.value) {
    return (
      <p class="strip" data-testid="strip">
        The house has been renewed.
        <button type="button" class="strip-button" onClick={() => location.reload()}>
          Reload
        </button>
      </p>
    );
  }
  return null;
}
