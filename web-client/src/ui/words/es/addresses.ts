import type { Words } from "../words";

/** Reading an address, and what a film without a title is called. */
export const addresses: Words["addresses"] = {
  aFilm: "una película",
  aFileOfEach: "un archivo que cada persona tiene",
  pasteFirst: "Pega antes la dirección de una película.",
  tooLong: "Esa dirección es demasiado larga.",
  userName: "Una dirección con un nombre de usuario dentro no se puede poner.",
  plainHttp: "Esta página es https; puede que un navegador no reproduzca una película de http.",
  looksLikePage: "Eso parece una página, no una película, una emisión o música.",
};
