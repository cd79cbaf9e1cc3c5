import { plural } from "../plural";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

/** Small numbers are words in a sentence. */
export const counted = (many: number): string => NUMBERS[many] ?? String(many);

export const many = plural("en");
