import type { Words } from "../words";
import { many } from "./numbers";

export const room: Words["room"] = {
  invite: "Invitar",
  settings: "Ajustes",
  fromOperator: "De quien lleva el servidor",
  locked: "Cerrada",
  lockedNote: "La puerta está cerrada: no entra nadie más. Los asientos guardados sí vuelven.",
  putSideAway: "Guardar el lateral",
  showSide: "Mostrar chat, lista y personas",
  showSideNew: (news) =>
    many(news, {
      one: "Mostrar chat, lista y personas, un mensaje nuevo",
      other: `Mostrar chat, lista y personas, ${news} mensajes nuevos`,
    }),
  side: "Junto al escenario",
  tabs: { chat: "Chat", queue: "Lista", people: "Personas" },
  counts: {
    chat: (lines) => many(lines, { one: "nuevo", other: "nuevos" }),
    queue: () => "en espera",
    people: () => "aquí",
  },
  curvesNotFetched: "No se pudieron traer las curvas. Recarga la página para verlas.",
  notFetched: "No se pudo traer ahora mismo. Prueba otra vez en un momento.",
};
