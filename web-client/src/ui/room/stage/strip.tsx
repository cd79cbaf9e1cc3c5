import { useEffect, useState } from "preact/hooks";
import type { Trouble } from "../../../net/reconnect";
import { online } from "../../online";
import { outageWords } from "../../words/connection";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** A quiet line at the top of the stage about the connection; the film plays on below it. */
export function Strip() {
  const { session, playing } = useRoom();
  const phase = session.phase.value;
  if (phase.name === "reconnecting" || phase.name === "connecting") {
    return <Lost trouble={phase.trouble} />;
  }
  if (session.outdated.value && !playing.value) {
    return (
      <p class="strip" data-testid="strip">
        {say().connection.renewed}
        <button type="button" class="strip-button" onClick={() => location.reload()}>
          {say().connection.reload}
        </button>
      </p>
    );
  }
  return null;
}

/** There as long as an outage: it knows since when. */
function Lost({ trouble }: { trouble: Trouble }) {
  const { session, playing } = useRoom();
  const [sinceMs] = useState(Date.now);
  const [nowMs, look] = useState(sinceMs);
  useEffect(() => {
    const timer = setInterval(() => look(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const step = session.step.value.name;
  const isRunning = playing.value && (step === "in-step" || step === "catching-up");
  return (
    <p class="strip" role="status" data-testid="strip">
      {outageWords({ trouble, online: online.value, sinceMs, nowMs, isRunning })}
    </p>
  );
}
