import type { Words } from "../words";

/** Reading an address, and what a film without a title is called. */
export const addresses: Words["addresses"] = {
  aFilm: "un film",
  aFileOfEach: "un fichier que vous avez chez vous",
  pasteFirst: "Colle d’abord l’adresse d’un film.",
  tooLong: "Cette adresse est trop longue.",
  userName: "Une adresse qui contient un nom d’utilisateur ne peut pas être mise.",
  plainHttp: "Cette page est en https ; un navigateur peut refuser un film en simple http.",
  looksLikePage: "Cela ressemble à une page, pas à un film, un flux ou une musique.",
};
