import { useId } from "preact/hooks";
import { theme, wear } from "../theme";
import { say } from "../words/say";
import "./language-choice.css";

/** Light or dark on this device, or as the device itself. */
export function ThemeChoice() {
  const id = useId();
  const { common } = say();
  return (
    <p class="language">
      <label for={id}>{common.theme}</label>
      <select
        id={id}
        class="input"
        data-testid="theme"
        value={theme.value ?? ""}
        onChange={(event) => wear(event.currentTarget.value)}
      >
        <option value="">{common.asTheDevice}</option>
        <option value="light">{common.light}</option>
        <option value="dark">{common.dark}</option>
      </select>
    </p>
  );
}
