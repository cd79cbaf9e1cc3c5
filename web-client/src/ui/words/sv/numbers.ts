import { plural } from "../plural";

const NUMBERS = ["inga", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"];

/** Small numbers are words in a sentence. */
export const counted = (many: number): string => NUMBERS[many] ?? String(many);

export const many = plural("sv");
