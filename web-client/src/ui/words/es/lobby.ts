import type { Words } from "../words";
import { counted } from "./numbers";

/** The ticket before the door. */
export const lobby: Words["lobby"] = {
  tab: "Una sala · Matinee",
  note: "Sin cuenta. De ti la sala solo sabe tu nombre y tu asiento.",
  hostsTicket: "Matinee · entrada de responsable",
  admitOne: "Matinee · una entrada",
  looking: "Mirando por la puerta…",
  wereHereAs: "Estuviste aquí con el nombre",
  haveSeatAs: "Tienes un asiento aquí con el nombre",
  comesBack: "Tu nombre y tu papel vuelven.",
  movesHere: "Se traslada aquí desde cualquier otra pestaña.",
  anotherSeat: "Ocupar otro asiento",
  continueHere: "Seguir aquí",
  as: (name) => `como ${name}`,
  takeSeat: "Tomar asiento",
  tearOff: "arranca para entrar",
  waitInLine: "Hacer cola",
  inTurn: "asientos por turno",
  tryDoor: "Probar la puerta",
  lockedNow: "ahora está cerrada",
  keyOpens: "tu llave la abre",
  roomNotFetched: "No se pudo traer la sala ahora mismo. Prueba una vez más.",
  writeName: "Primero escribe tu nombre en la entrada.",
  nameTooLong: "En un nombre caben 40 caracteres como mucho.",
  lockedForHost: "Esta sala está cerrada por ahora; tu llave la abre.",
  locked: "Esta sala está cerrada por ahora. Los asientos guardados pueden volver.",
  full: (seats) => `Los ${counted(seats)} asientos están ocupados; puedes hacer cola.`,
  nobodyInside: "Aún no hay nadie dentro.",
  taken: (taken, seats) => `${taken} de ${seats} asientos ocupados.`,
};
