/** The languages of the page, each by the name it has in itself. */
export const LANGUAGES = {
  en: "English",
  fr: "Français",
  sv: "Svenska",
  es: "Español",
} as const;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (tag: string | undefined): tag is Language =>
  tag !== undefined && Object.hasOwn(LANGUAGES, tag);

/** The first of a browser's languages that the page speaks, whatever its region; else English. */
export function bestOf(wished: readonly string[]): Language {
  const primary = wished.map((tag) => tag.split("-", 1)[0]?.toLowerCase());
  return primary.find(isLanguage) ?? "en";
}
