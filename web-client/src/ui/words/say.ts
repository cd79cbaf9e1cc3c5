import { signal } from "@preact/signals";
import { front } from "./en/front";
import type { Language } from "./languages";
import type { Words } from "./words";

interface Spoken {
  readonly tag: Language;
  readonly words: Words;
}

/** What is said inside a room is not among it before the room is here (inside.ts), nor asked for. */
let english = front as unknown as Words;

/** English until another language is here: it comes with the page, and is what is left without them. */
export const spoken = signal<Spoken>({ tag: "en", words: english });

export const englishWords = (): Words => english;

export function learnEnglish(all: Words): void {
  english = all;
  if (spoken.peek().tag === "en") {
    spoken.value = { tag: "en", words: all };
  }
}

/** The page's texts. Whatever reads one follows a change of the language. */
export const say = (): Words => spoken.value.words;
