import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { pathFromInvitation } from "../route";
import { go } from "../router";
import { say } from "../words/say";

/** The way in for somebody who was told a link or a room's code. */
export function OpenLink() {
  const id = useId();
  const typed = useSignal("");
  const isWrong = useSignal(false);
  const { landing } = say();
  const open = (event: Event) => {
    event.preventDefault();
    const path = pathFromInvitation(typed.value);
    isWrong.value = path === undefined;
    if (path !== undefined) {
      go(path);
    }
  };
  return (
    <form class="open-link field" onSubmit={open}>
      <label for={id}>{landing.invited}</label>
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
            isWrong.value = false;
          }}
        />
        <button type="submit" class="button">
          {landing.open}
        </button>
      </div>
      {isWrong.value && (
        <p class="problem" role="alert">
          {landing.notAnInvitation}
        </p>
      )}
    </form>
  );
}
