import type { Words } from "../words";

/** Pages that say one thing. */
export const states: Words["states"] = {
  comeBackIn: "Revenir",
  continueHere: "Continuer ici",
  doorOpen: "La porte est de nouveau ouverte",
  doorLocked: "Cette salle est fermée pour l’instant",
  comeWhileOpen: (room) => `C’est le moment d’entrer dans ${room}.`,
  nobodyNew: (room) =>
    `On n’entre pas dans ${room} pour l’instant. Cette page surveille la porte et te prévient quand elle s’ouvre.`,
  thisRoom: "cette salle",
  titled: (title) => `« ${title} »`,
  goIn: "Entrer",
  notFound: "Il n’y a rien derrière cette porte",
  notFoundText:
    "L’adresse est peut-être mal écrite. Le lien d’une salle ressemble à …/r/ suivi de trois petits groupes de lettres.",
  full: "Toutes les places sont prises",
  fullText: (room) =>
    `Fais la queue pour ${room} : la prochaine place libre est donnée à tour de rôle. Une place quittée est gardée une minute.`,
  waitInLine: "Faire la queue",
  lineFull: "La file aussi est pleine",
  lineFullText: (room) =>
    `Toutes les places de ${room} sont prises, et la file d’attente est complète. Réessaie dans un moment.`,
  stayedShut: "La porte est restée fermée",
  tried: (time) => `Dernier essai à ${time}.`,
};
