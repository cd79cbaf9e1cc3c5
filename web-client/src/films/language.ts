/** What a language calls itself: `Svenska` for `sv`; nothing for what is no language tag. */
export function languageName(tag: string): string | undefined {
  try {
    const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
    return name && name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return undefined;
  }
}
