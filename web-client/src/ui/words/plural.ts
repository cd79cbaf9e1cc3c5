/** What is said of one, and of any other number; some languages know more kinds. */
export type Forms = { readonly other: string } & {
  readonly [kind in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};

/** Picks the form that a number takes in a language. */
export function plural(language: string): (many: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (many, forms) => forms[rules.select(many)] ?? forms.other;
}
