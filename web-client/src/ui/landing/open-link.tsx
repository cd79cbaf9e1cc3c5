import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { pathFromInvitation } from "../route";
import { go } from "../router";

/** The way in for somebody who was told a link or a room's code. */
export function OpenLink() {
  const id = useId();
  const typed = useSignal("");
  const problem = useSignal<string | undefined>(undefined);
  const open = (event: Event) => {
    event.preventDefault();
    const path = pathFromInvitation(typed.value);
    if (path === undefined) {
      problem.value = "That is neither a room’s link nor its code.";
    } else {
      go(path);
    }
  };
  return (
    <form class="open-link field" onSubmit={open}>
      <label for={id}>Invited? Open a link or a room code</label>
      <div class="field-row">
        <input
          id={id}
          class="input"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="7k2mq-0vhtz-3xyab"
          data-testid="invitation"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            problem.value = undefined;
          }}
        />
        <button type="submit" class="button">
          Open
        </button>
      </div>
      {problem.value !== undefined && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
    </form>
  );
}
