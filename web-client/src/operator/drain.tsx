import { AskTwice } from "../ui/parts/ask-twice";
import { act } from "./ask";
import { span } from "./figures";
import type { Overview } from "./told";

/** The way to stop that nobody notices. */
export function Drain({ server, onDone }: { server: Overview; onDone: () => void }) {
  const turn = async (on: boolean) => {
    await act("/api/drain", { on });
    onDone();
  };
  if (server.drain !== undefined) {
    return (
      <div class="deed draining" role="status" data-testid="draining">
        <span>
          Draining: no new rooms. It ends when nobody is here, or in{" "}
          {span(server.drain.untilMs - server.nowMs)}.
        </span>
        <button type="button" class="button" onClick={() => turn(false)}>
          Call it off
        </button>
      </div>
    );
  }
  return (
    <AskTwice
      testId="drain"
      ask="Stop gently …"
      question="No new rooms from now on; those that are here go on, and the server ends when nobody is left in them, or after --drain."
      yes="Drain it"
      no="Not now"
      onYes={() => turn(true)}
    />
  );
}
