import type { Words } from "../words";
import { many } from "./numbers";

export const time: Words["time"] = {
  notKnown: "aún no se sabe",
  aWhile: "un rato",
  hours: (hours) => many(hours, { one: `${hours} hora`, other: `${hours} horas` }),
  minutes: (minutes) => many(minutes, { one: `${minutes} minuto`, other: `${minutes} minutos` }),
  seconds: (seconds) => many(seconds, { one: `${seconds} segundo`, other: `${seconds} segundos` }),
  aMinute: "un minuto",
};
