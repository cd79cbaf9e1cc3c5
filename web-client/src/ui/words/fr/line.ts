import type { Words } from "../words";

/** Waiting for a seat, and knocking. */
export const line: Words["line"] = {
  kind: "Matinee · dans la file d’attente",
  inNameOf: "Au nom de",
  number: "Numéro",
  inLine: "dans la file",
  leave: "Quitter la file",
  tab: "Dans la file",
  joining: "Retour dans la file…",
  locked: "La porte est fermée pour l’instant",
  next: "La prochaine place est pour toi",
  place: (place) => `Tu as le numéro ${place} dans la file`,
  placeInTab: (place) => `Numéro ${place} dans la file`,
  lost: "La connexion est perdue et nous réessayons. Tu reviens en fin de file.",
  keepOpen: "Garde cette page ouverte : qui recharge ou perd la connexion repart en fin de file.",
  keepOpenAndOn:
    "Garde cette page ouverte et l’écran allumé : qui recharge ou perd la connexion repart en fin de file.",
  waitsForDoor: "Tu gardes ton rang, et personne n’entre avant que la porte s’ouvre.",
  comesByItself: "Ta place vient toute seule.",
  tabSays: "Le titre de l’onglet te préviendra.",
  seatReady: "Ta place est prête · Matinee",
  seatCame: (name) => `Une place s’est libérée : bienvenue, ${name}.`,
  knocking: "À la porte",
  atDoor: "Matinee · à la porte",
  knocked: "Tu as frappé",
  knockNote:
    "On demande à un hôte s’il te laisse entrer ; ici, qui arrive de ton réseau frappe d’abord. Garde cette page ouverte. Cela peut durer, et la réponse peut être non.",
  aHost: "Un hôte",
  isAsked: "décide",
  neverMind: "Laisser tomber",
};
