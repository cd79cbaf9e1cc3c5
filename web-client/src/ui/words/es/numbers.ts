import { plural } from "../plural";

const NUMBERS = ["ningún", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho"];

/** Small numbers are words in a sentence. */
export const counted = (many: number): string => NUMBERS[many] ?? String(many);

export const many = plural("es");
