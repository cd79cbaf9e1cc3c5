import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { say } from "../../words/say";
import { codePoints } from "../../words/text";

interface Props {
  readonly label: string;
  readonly value: string;
  /** In code points, as the server counts. */
  readonly most: number;
  readonly testId: string;
  readonly onSave: (value: string) => void;
}

/** One line that can be changed and saved. */
export function LineForm({ label, value, most, testId, onSave }: Props) {
  const id = useId();
  const written = useSignal(value);
  const text = written.value.trim();
  const isTooLong = codePoints(text) > most;
  const canSave = text !== "" && text !== value && !isTooLong;
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) {
          onSave(text);
        }
      }}
    >
      <label for={id}>{label}</label>
      <div class="field-row">
        <input
          id={id}
          class="input"
          autocomplete="off"
          data-testid={testId}
          aria-invalid={isTooLong}
          value={written.value}
          onInput={(event) => {
            written.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button" disabled={!canSave}>
          {say().common.save}
        </button>
      </div>
      {isTooLong && (
        <p class="problem" role="alert">
          {say().common.atMost(most)}
        </p>
      )}
    </form>
  );
}
