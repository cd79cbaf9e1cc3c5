import type { Words } from "../words";
import { counted, many } from "./numbers";

/** The ticket before the door. */
export const lobby: Words["lobby"] = {
  tab: "Une salle · Matinee",
  note: "Sans compte. La salle ne connaît de toi que ton nom et ta place.",
  hostsTicket: "Matinee · billet de l’hôte",
  admitOne: "Matinee · une entrée",
  looking: "Un coup d’œil par la porte…",
  wereHereAs: "Tu étais ici sous le nom de",
  haveSeatAs: "Tu as une place ici sous le nom de",
  comesBack: "Ton nom et ton rôle reviennent.",
  movesHere: "Elle quitte tout autre onglet pour venir ici.",
  anotherSeat: "Prendre une autre place",
  continueHere: "Continuer ici",
  as: (name) => `au nom de ${name}`,
  takeSeat: "Prendre place",
  tearOff: "détache pour entrer",
  waitInLine: "Faire la queue",
  inTurn: "à tour de rôle",
  tryDoor: "Essayer la porte",
  lockedNow: "elle est fermée à clé",
  keyOpens: "ta clé l’ouvre",
  roomNotFetched: "La salle n’a pas pu être chargée. Essaie encore une fois.",
  writeName: "Écris d’abord ton nom sur le billet.",
  nameTooLong: "Un nom tient en 40 caractères.",
  lockedForHost: "Cette salle est fermée pour l’instant ; ta clé l’ouvre.",
  locked: "Cette salle est fermée pour l’instant. Les places gardées peuvent revenir.",
  full: (seats) => `Les ${counted(seats)} places sont prises ; tu peux faire la queue.`,
  nobodyInside: "Personne à l’intérieur pour l’instant.",
  taken: (taken, seats) =>
    many(taken, {
      one: `${taken} place prise sur ${seats}.`,
      other: `${taken} places prises sur ${seats}.`,
    }),
};
