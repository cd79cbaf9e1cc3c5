import type { Words } from "../words";
import { many } from "./numbers";

export const time: Words["time"] = {
  aWhile: "un rato",
  minutes: (minutes) => many(minutes, { one: `${minutes} minuto`, other: `${minutes} minutos` }),
  aMinute: "un minuto",
};
