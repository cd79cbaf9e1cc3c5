import { useId } from "preact/hooks";
import { chosen, speak } from "../words/choose";
import { isLanguage, LANGUAGES } from "../words/languages";
import { say } from "../words/say";
import "./language-choice.css";

/** What the page speaks on this device (LG1): each language by its own name, for whoever reads no other. */
export function LanguageChoice() {
  const id = useId();
  const { common } = say();
  return (
    <p class="language">
      <label for={id}>{common.language}</label>
      <select
        id={id}
        class="input"
        data-testid="language"
        value={chosen.value ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void speak(isLanguage(value) ? value : undefined);
        }}
      >
        <option value="">{common.asTheBrowser}</option>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
