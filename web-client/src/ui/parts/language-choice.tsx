import { chosen, speak } from "../words/choose";
import { isLanguage, LANGUAGES } from "../words/languages";
import { say } from "../words/say";
import { LabelledChoice } from "./labelled-choice";

/** What the page speaks on this device (LG1): each language by its own name, for whoever reads no other. */
export function LanguageChoice() {
  const { common } = say();
  return (
    <LabelledChoice
      label={common.language}
      testId="language"
      value={chosen.value ?? ""}
      onChoose={(tag) => void speak(isLanguage(tag) ? tag : undefined)}
    >
      <option value="">{common.asTheBrowser}</option>
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </LabelledChoice>
  );
}
