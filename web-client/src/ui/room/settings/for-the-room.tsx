import { useId, useState } from "preact/hooks";
import type { ControlledBy, WaitFor } from "../../../protocol/generated";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { LineForm } from "./line-form";

const CONTROLS: readonly ControlledBy[] = ["everyone", "hosts"];
const WAITS: readonly WaitFor[] = ["nobody", "everyone"];

/** What hosts and co-hosts settle for everybody. */
export function ForTheRoom() {
  const { session, toasts } = useRoom();
  const words = say().settings;
  const lockHint = useId();
  const voteHint = useId();
  const [, drawAgain] = useState(0);
  const settings = session.view.value?.settings;
  if (settings === undefined) {
    return null;
  }
  const change = async (wish: Parameters<typeof session.changeSettings>[0]) => {
    await toasts.tell(session.changeSettings(wish));
    // Drawn again even when nothing changed: a refused switch goes back to where it was.
    drawAgain((times) => times + 1);
  };
  return (
    <div class="settings-part">
      <LineForm
        label={words.roomTitle}
        value={settings.title}
        most={80}
        testId="retitle"
        onSave={(title) => change({ title })}
      />
      <fieldset class="settings-choice">
        <legend>{words.whoMoves}</legend>
        {CONTROLS.map((control) => (
          <label key={control} class="settings-check">
            <input
              type="radio"
              name="control"
              data-testid={`control-${control}`}
              checked={settings.control === control}
              onChange={() => change({ control })}
            />
            {words.controls[control]}
          </label>
        ))}
      </fieldset>
      <fieldset class="settings-choice">
        <legend>{words.whenStalls}</legend>
        {WAITS.map((waitFor) => (
          <label key={waitFor} class="settings-check">
            <input
              type="radio"
              name="wait-for"
              data-testid={`wait-for-${waitFor}`}
              checked={(settings.waitFor ?? "nobody") === waitFor}
              onChange={() => change({ waitFor })}
            />
            {words.waits[waitFor]}
          </label>
        ))}
      </fieldset>
      <div>
        <label class="settings-check">
          <input
            type="checkbox"
            data-testid="vote-to-skip"
            aria-describedby={voteHint}
            checked={settings.voteToSkip === true}
            onChange={(event) => change({ voteToSkip: event.currentTarget.checked })}
          />
          {words.votes}
        </label>
        <p class="hint" id={voteHint}>
          {words.votesNote}
        </p>
      </div>
      <div>
        <label class="settings-check">
          <input
            type="checkbox"
            data-testid="lock"
            aria-describedby={lockHint}
            checked={settings.locked === true}
            onChange={(event) => change({ locked: event.currentTarget.checked })}
          />
          {words.lock}
        </label>
        <p class="hint" id={lockHint}>
          {words.lockNote}
        </p>
      </div>
    </div>
  );
}
