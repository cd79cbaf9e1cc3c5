import type { Phase } from "../../room/session";
import { online } from "../online";
import { findingWords } from "../words/connection";

/** Between the ticket and the seat. */
export function Finding({ phase }: { phase: Phase }) {
  const trouble = "trouble" in phase ? phase.trouble : "none";
  return (
    <main class="finding ink" data-testid="finding">
      <div class="finding-seats" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6, 7, 8].map((seat) => (
          <i key={seat} data-seat={seat} />
        ))}
      </div>
      <p role="status">{findingWords(trouble, online.value)}</p>
    </main>
  );
}
