import type { Words } from "../words";
import { many } from "./numbers";

export const plan: Words["plan"] = {
  later: "Dejarla para otro día",
  title: "Planear una velada",
  day: "Día",
  time: "Hora",
  comesRound: "Se repite",
  every: { once: "Una vez", day: "Cada día", week: "Cada semana", month: "Cada mes" },
  round: { day: "cada día", week: "cada semana", month: "cada mes" },
  called: "Su nombre, si quieres",
  zone: (zone) => `Según la hora de ${zone}.`,
  missing: "Elige un día y una hora.",
  moment: "Un momento…",
  make: "Crear la sala",
  plan: "Planear una velada…",
  change: "Cambiar el plan…",
  save: "Guardar el plan",
  saved: "El plan está guardado. Quien tenga el enlace lo ve en la entrada.",
  notSaved: "Ahora mismo no hay conexión, así que el plan no se ha guardado.",
  takeAway: "Quitar el plan",
  begins: (when) => `Empieza: ${when}`,
  began: (when) => `Empezó: ${when}`,
  inDays: (days) => many(days, { one: "dentro de un día", other: `dentro de ${days} días` }),
  in: (clock) => `dentro de ${clock}`,
  doorsOpen: "Es ahora",
  calendar: "Añadir a tu calendario",
};
