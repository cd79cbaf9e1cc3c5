import type { Words } from "../words";
import { many } from "./numbers";

export const time: Words["time"] = {
  notKnown: "inte känt än",
  aWhile: "en stund",
  hours: (hours) => many(hours, { one: `${hours} timme`, other: `${hours} timmar` }),
  minutes: (minutes) => many(minutes, { one: `${minutes} minut`, other: `${minutes} minuter` }),
  seconds: (seconds) => many(seconds, { one: `${seconds} sekund`, other: `${seconds} sekunder` }),
  aMinute: "en minut",
};
