import { signal } from "@preact/signals";
import { en } from "./en";
import type { Language } from "./languages";
import type { Words } from "./words";

/** English until another language is here: it comes with the page, and is what is left without them. */
export const spoken = signal<{ readonly tag: Language; readonly words: Words }>({
  tag: "en",
  words: en,
});

/** The page's texts. Whatever reads one follows a change of the language. */
export const say = (): Words => spoken.value.words;
