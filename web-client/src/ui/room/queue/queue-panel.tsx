import { useShelf } from "../../api/shelf";
import { say } from "../../words/say";
import { filmTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";
import { ComesNext } from "./comes-next";
import { History } from "./history";
import { Offered } from "./offered";
import { PutOn } from "./put-on";
import { AddedBy } from "./queued-item";
import { SkipVote } from "./skip-vote";
import "./queue.css";

/** What is on, what comes next, and the ways to put something on. */
export function QueuePanel() {
  const { side } = useRoom();
  const shelf = useShelf(side.tab.value === "queue"); // anew each time: an operator may have changed it
  return (
    <div class="queue">
      <OnNow />
      <ComesNext />
      <Offered shelf={shelf} />
      <PutOn shelf={shelf} />
      <History />
    </div>
  );
}

function OnNow() {
  const { title, current, durationMs } = useRoom();
  const { queue, common } = say();
  const length = durationMs.value;
  return (
    <section class="queue-now" aria-label={queue.onNow}>
      <h2 class="queue-head">{queue.onNow}</h2>
      <p class="title queue-title" dir="auto">
        {title.value || common.nothingOnYet}
      </p>
      {current.value !== undefined && (
        <p class="hint">
          <AddedBy memberId={current.value.addedBy} />
          {length !== undefined && ` · ${filmTime(length)}`}
        </p>
      )}
      <SkipVote />
    </section>
  );
}
