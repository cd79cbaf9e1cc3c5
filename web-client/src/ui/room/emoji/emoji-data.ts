import Database from "emoji-picker-element/database.js";
import type { NativeEmoji } from "emoji-picker-element/shared";
import english from "emoji-picker-element-data/en/cldr/data.json?url";
import spanish from "emoji-picker-element-data/es/cldr/data.json?url";
import french from "emoji-picker-element-data/fr/cldr/data.json?url";
import swedish from "emoji-picker-element-data/sv/cldr/data.json?url";
import type { Language } from "../../words/languages";

const SOURCES: Readonly<Record<Language, string>> = {
  en: english,
  fr: french,
  sv: swedish,
  es: spanish,
};

/** The groups of the Unicode list; the one of parts (skins, hair) is nobody's to choose from. */
export const GROUPS = [
  { group: 0, sign: "😀", name: "smileys" },
  { group: 1, sign: "👋", name: "people" },
  { group: 3, sign: "🐻", name: "nature" },
  { group: 4, sign: "🍿", name: "food" },
  { group: 5, sign: "🎡", name: "places" },
  { group: 6, sign: "⚽", name: "activities" },
  { group: 7, sign: "💡", name: "things" },
  { group: 8, sign: "💜", name: "signs" },
  { group: 9, sign: "🏁", name: "flags" },
] as const;

export interface Emoji {
  readonly emoji: string;
  readonly name: string;
}

/** Names and words to search by; served by us, and kept by the browser. */
export class EmojiData {
  readonly #all: Database;

  constructor(language: Language) {
    this.#all = new Database({ dataSource: SOURCES[language], locale: language });
  }

  async of(group: number): Promise<Emoji[]> {
    return (await this.#all.getEmojiByGroup(group)).map(named);
  }

  async matching(words: string): Promise<Emoji[]> {
    const found = await this.#all.getEmojiBySearchQuery(words);
    return found.flatMap((one) => ("unicode" in one ? [named(one as NativeEmoji)] : []));
  }
}

const named = ({ unicode, annotation }: NativeEmoji): Emoji => ({
  emoji: unicode,
  name: annotation,
});
