import type { Words } from "../words";
import { many } from "./numbers";

export const time: Words["time"] = {
  notKnown: "pas encore connu",
  aWhile: "un moment",
  hours: (hours) => many(hours, { one: `${hours} heure`, other: `${hours} heures` }),
  minutes: (minutes) => many(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  seconds: (seconds) => many(seconds, { one: `${seconds} seconde`, other: `${seconds} secondes` }),
  aMinute: "une minute",
};
