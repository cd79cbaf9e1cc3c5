import { effect } from "@preact/signals";
import { AUTO, type Choices, type Quality } from "../../../player/choices";
import type { RoomSession } from "../../../room/session";
import { keptLanguage } from "../../keep";
import { say } from "../../words/say";

export const hasChoice = (choices: Choices): boolean =>
  choices.qualities.length > 1 || choices.sounds.length > 1;

/** With the one that follows the line first. */
export const qualitiesToChoose = ({ qualities }: Choices): readonly Quality[] =>
  qualities.length > 1 ? [{ id: AUTO, label: say().controls.bestForLine }, ...qualities] : [];

/** Chooses it, and its language for other films. */
export function chooseSound(session: RoomSession, { sounds }: Choices, id: string): void {
  session.choose({ what: "sound", id });
  const language = sounds.find((sound) => sound.id === id)?.language;
  if (language !== undefined) {
    keptLanguage.write(language);
  }
}

/** The sound in a remembered language, unless that is heard already or there is none. */
export function soundIn(language: string, { sounds, sound }: Choices): string | undefined {
  const heard = sounds.find(({ id }) => id === sound);
  const isIn = (tag: string | undefined) => tag?.toLowerCase() === language.toLowerCase();
  return isIn(heard?.language) ? undefined : sounds.find((one) => isIn(one.language))?.id;
}

/** Each film begins in the language that was chosen last, where it has it. */
export function followLanguage(session: RoomSession): { dispose(): void } {
  let settled: number | undefined;
  const dispose = effect(() => {
    const itemId = session.view.value?.current?.itemId;
    const choices = session.choices.value;
    if (choices === undefined || choices.sounds.length < 2 || settled === itemId) {
      return;
    }
    settled = itemId;
    const language = keptLanguage.read();
    const id = language === undefined ? undefined : soundIn(language, choices);
    if (id !== undefined) {
      // Not while the film is being looked at: what is chosen has it looked at again.
      queueMicrotask(() => session.choose({ what: "sound", id }));
    }
  });
  return { dispose };
}
