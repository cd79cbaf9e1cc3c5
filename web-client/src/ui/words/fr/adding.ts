import type { Words } from "../words";
import { many } from "./numbers";

export const adding: Words["adding"] = {
  aFilm: "un film",
  aFileOfEach: "un fichier que vous avez chez vous",
  pasteFirst: "Colle d’abord l’adresse d’un film.",
  tooLong: "Cette adresse est trop longue.",
  userName: "Une adresse qui contient un nom d’utilisateur ne peut pas être mise.",
  plainHttp: "Cette page est en https ; un navigateur peut refuser un film en simple http.",
  looksLikePage: "Cela ressemble à une page, pas à un film, un flux ou une musique.",
  nothing: "Rien",
  notTaken: (typed, why) => `« ${typed} » n’a pas été pris. ${why}`,
  moreLikeThat: (more) =>
    many(more, { one: "Et un autre du même genre.", other: `Et ${more} autres du même genre.` }),
  andMore: (more) => many(more, { one: "… et un autre", other: `… et ${more} autres` }),
  addresses: "Adresses de films, de flux ou de vidéos sur YouTube, Vimeo ou Twitch",
  films: (films) => many(films, { one: "un film", other: `${films} films` }),
  firstOfMany: (films) => `${films} films. « Mettre maintenant » commence par le premier.`,
  putOnNow: "Mettre maintenant",
  playNext: "Juste après",
  addToQueue: "Au programme",
  done: (way, named) => `${way} : ${named}`,
  onlyHosts: "Dans cette salle, mettre un film est réservé aux hôtes",
  dropHere: "Lâche pour ajouter au programme",
  ownFile: "Un fichier que tout le monde a…",
  ownFileNote: "Chaque personne choisit sa propre copie. Rien n’est envoyé.",
  lookingAtIt: "On y jette un œil…",
  aFileOfOurs: "Un fichier à nous",
  fileEmpty: "Ce fichier est vide.",
  fileNotPlayable: "Ce navigateur ne sait pas lire ce fichier.",
  fileProblem: (file, why) => `${file} : ${why}`,
  chooseCopy: "Choisis ta copie",
  copyOf: (title, mark) =>
    `${title} se lit dans un fichier que chaque personne possède : ${mark}. Rien n’est envoyé.`,
  othersWatchOn: "Les autres continuent ; tu arrives là où en est le film.",
  chooseFile: "Choisir le fichier",
  mark: (size, length) => `${size}, durée ${length}`,
  otherLength: (has, wanted) => `Celui-ci dure ${has} ; celui de la salle, ${wanted}.`,
  otherSize: (has, wanted) =>
    `Celui-ci fait ${has}, celui de la salle ${wanted} : c’est une autre copie, ou un autre montage.`,
  bytes: (bytes) => `${bytes} octets`,
  otherContents:
    "Celui-ci est aussi gros et aussi long, mais le contenu diffère : une autre version.",
};
