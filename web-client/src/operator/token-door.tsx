import { useState } from "preact/hooks";
import { enter, wasRefused } from "./ask";

/** Asks for the token. */
export function TokenDoor() {
  const [text, setText] = useState("");
  return (
    <main class="token-door">
      <form
        class="token-card"
        onSubmit={(event) => {
          event.preventDefault();
          enter(text);
        }}
      >
        <h1>The operator’s desk</h1>
        <div class="field">
          <label for="token">Token</label>
          <input
            id="token"
            class="input"
            type="password"
            autocomplete="current-password"
            required
            value={text}
            aria-describedby="token-hint"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p id="token-hint" class="hint">
            The server prints an address with it when it starts, unless{" "}
            <code>--management-token-file</code> names a file that holds one.
          </p>
        </div>
        {wasRefused.value && (
          <p class="problem" role="alert">
            That token opens nothing here. A server that draws its own has another after each start.
          </p>
        )}
        <button type="submit" class="button button-velvet">
          Open
        </button>
      </form>
    </main>
  );
}
