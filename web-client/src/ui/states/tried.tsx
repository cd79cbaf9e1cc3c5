import { useState } from "preact/hooks";
import { triedWords } from "../words/door";

/** When the door was tried, so that a try which changed nothing is seen to have been one. */
export function Tried() {
  const [atMs] = useState(Date.now);
  return (
    <p class="hint notice-tried" data-testid="tried">
      {triedWords(atMs)}
    </p>
  );
}
