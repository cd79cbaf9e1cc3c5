import type { Words } from "../words";

/** Pages that say one thing. */
export const states: Words["states"] = {
  comeBackIn: "Volver a entrar",
  continueHere: "Seguir aquí",
  doorOpen: "La puerta está abierta otra vez",
  doorLocked: "Esta sala está cerrada por ahora",
  comeWhileOpen: (room) => `Es el momento de entrar en ${room}.`,
  nobodyNew: (room) =>
    `Ahora no entra nadie más en ${room}. Esta página vigila la puerta y te avisa cuando se abra.`,
  thisRoom: "esta sala",
  titled: (title) => `«${title}»`,
  goIn: "Entrar",
  notFound: "No hay nada detrás de esta puerta",
  notFoundText:
    "Puede que la dirección esté mal escrita. El enlace de una sala se parece a …/r/ y tres grupos cortos de letras.",
  full: "Todos los asientos están ocupados",
  fullText: (room) =>
    `Haz cola para ${room}: el próximo asiento libre se da por turno. Un asiento que se deja queda guardado un minuto.`,
  waitInLine: "Hacer cola",
  lineFull: "La cola también está llena",
  lineFullText: (room) =>
    `Todos los asientos de ${room} están ocupados, y en la cola no cabe nadie más. Prueba dentro de un rato.`,
  stayedShut: "La puerta siguió cerrada",
  tried: (time) => `Último intento a las ${time}.`,
};
