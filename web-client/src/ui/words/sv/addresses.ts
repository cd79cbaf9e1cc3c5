import type { Words } from "../words";

/** Reading an address, and what a film without a title is called. */
export const addresses: Words["addresses"] = {
  aFilm: "en film",
  aFileOfEach: "en fil som var och en av er har",
  pasteFirst: "Klistra in en films adress först.",
  tooLong: "Adressen är för lång.",
  userName: "En adress med ett användarnamn i går inte att sätta på.",
  plainHttp: "Sidan är https; webbläsare spelar kanske inte en film från vanlig http.",
  looksLikePage: "Det ser ut som en sida, inte som en film, en strömning eller musik.",
};
