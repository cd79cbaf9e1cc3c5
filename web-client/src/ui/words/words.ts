import type { en } from "./en";

/** The shape of a language: every text of English, with the same parameters. */
type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [text in keyof T]: Widened<T[text]> };

export type Words = Widened<typeof en>;
