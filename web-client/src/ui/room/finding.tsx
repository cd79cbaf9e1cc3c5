import type { Phase } from "../../room/session";

/** Between the ticket and the seat. */
export function Finding({ phase }: { phase: Phase }) {
  const isTrying = phase.name === "reconnecting";
  return (
    <main class="finding ink" data-testid="finding">
      <div class="finding-seats" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6, 7, 8].map((seat) => (
          <i key={seat} data-seat={seat} />
        ))}
      </div>
      <p role="status">
        {isTrying ? "The server can’t be reached; trying again…" : "Finding your seat…"}
      </p>
    </main>
  );
}
