import { say } from "../../words/say";
import { SkipVote } from "../queue/skip-vote";
import { useRoom } from "../scope/room-scope";
import { UndoButton } from "./undo";

/**
 * One line that says who did what, "Ana paused at 12:03", and takes it back; else why the controls
 * are still.
 */
export function Happenings() {
  const { recent, mayControl } = useRoom();
  const sentence = recent.sentence.value;
  return (
    <div class="happening-line">
      {sentence === undefined && !mayControl.value ? (
        <p class="happening hint" data-testid="controls-reason">
          {say().controls.onlyHostsBrief}
        </p>
      ) : (
        <p class="happening" role="status" data-testid="happening">
          {sentence !== undefined && (
            <span key={sentence.id} class="happening-words">
              {sentence.text()}
            </span>
          )}
        </p>
      )}
      <SkipVote onlyWhenAsked />
      <UndoButton told={sentence?.id} />
    </div>
  );
}
