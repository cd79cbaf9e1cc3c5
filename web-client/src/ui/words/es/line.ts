import type { Words } from "../words";

/** Waiting for a seat, and knocking. */
export const line: Words["line"] = {
  kind: "Matinee · en la cola",
  inNameOf: "A nombre de",
  number: "Número",
  inLine: "en la cola",
  leave: "Dejar la cola",
  tab: "En la cola",
  joining: "Volviendo a la cola…",
  locked: "La puerta está cerrada por ahora",
  next: "El próximo asiento es para ti",
  place: (place) => `Tienes el número ${place} en la cola`,
  placeInTab: (place) => `Número ${place} en la cola`,
  lost: "Se perdió la conexión y lo estamos intentando de nuevo. Vuelves al final de la cola.",
  keepOpen: "Deja esta página abierta: quien recarga o pierde la conexión va al final de la cola.",
  keepOpenAndOn:
    "Deja esta página abierta y la pantalla encendida: quien recarga o pierde la conexión va al final de la cola.",
  waitsForDoor: "Conservas tu turno, y nadie entra hasta que se abra la puerta.",
  comesByItself: "Tu asiento llega solo.",
  tabSays: "El título de la pestaña te avisa.",
  seatReady: "Tu asiento está listo · Matinee",
  seatCame: (name) => `Quedó libre un asiento: te damos la bienvenida, ${name}.`,
  knocking: "Llamando a la puerta",
  atDoor: "Matinee · ante la puerta",
  knocked: "Has llamado a la puerta",
  knockNote:
    "Se pregunta a una persona responsable si te deja entrar; aquí, quien llega desde tu red llama primero. Deja esta página abierta. Puede tardar, y la respuesta puede ser no.",
  aHost: "Responsable",
  isAsked: "decide",
  neverMind: "Da igual",
};
