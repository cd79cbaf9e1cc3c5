import { useId, useState } from "preact/hooks";
import type { ControlledBy, WaitFor } from "../../../protocol/generated";
import { useRoom } from "../scope/room-scope";
import { LineForm } from "./line-form";

const CONTROLS: readonly { readonly control: ControlledBy; readonly words: string }[] = [
  { control: "everyone", words: "Everyone" },
  { control: "hosts", words: "Hosts only" },
];

const WAITS: readonly { readonly waitFor: WaitFor; readonly words: string }[] = [
  { waitFor: "nobody", words: "Go on" },
  { waitFor: "everyone", words: "Wait for everyone" },
];

/** What hosts and co-hosts settle for everybody. */
export function ForTheRoom() {
  const { session, toasts } = useRoom();
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
    <section class="settings-part settings-room" aria-label="The room">
      <LineForm
        label="The room’s title"
        value={settings.title}
        most={80}
        testId="retitle"
        onSave={(title) => change({ title })}
      />
      <fieldset class="settings-choice">
        <legend>Who moves the film</legend>
        {CONTROLS.map(({ control, words }) => (
          <label key={control} class="settings-check">
            <input
              type="radio"
              name="control"
              data-testid={`control-${control}`}
              checked={settings.control === control}
              onChange={() => change({ control })}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <fieldset class="settings-choice">
        <legend>When somebody’s film stalls</legend>
        {WAITS.map(({ waitFor, words }) => (
          <label key={waitFor} class="settings-check">
            <input
              type="radio"
              name="wait-for"
              data-testid={`wait-for-${waitFor}`}
              checked={(settings.waitFor ?? "nobody") === waitFor}
              onChange={() => change({ waitFor })}
            />
            {words}
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
          Let everybody vote to skip
        </label>
        <p class="hint" id={voteHint}>
          When more than half of those here want to, the next film comes on.
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
          Lock the door
        </label>
        <p class="hint" id={lockHint}>
          Nobody new comes in. Seats that are held still come back.
        </p>
      </div>
    </section>
  );
}
