import { plural } from "../plural";

const NUMBERS = ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"];

/** Small numbers are words in a sentence. */
export const counted = (many: number): string => NUMBERS[many] ?? String(many);

export const many = plural("fr");
