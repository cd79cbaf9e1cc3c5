import { theme, wear } from "../theme";
import { say } from "../words/say";
import { LabelledChoice } from "./labelled-choice";

/** Light or dark on this device, or as the device itself. */
export function ThemeChoice() {
  const { common } = say();
  return (
    <LabelledChoice label={common.theme} testId="theme" value={theme.value ?? ""} onChoose={wear}>
      <option value="">{common.asTheDevice}</option>
      <option value="light">{common.light}</option>
      <option value="dark">{common.dark}</option>
    </LabelledChoice>
  );
}
