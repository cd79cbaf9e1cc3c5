import type { Words } from "../words";
import { many } from "./numbers";

export const time: Words["time"] = {
  aWhile: "en stund",
  minutes: (minutes) => many(minutes, { one: `${minutes} minut`, other: `${minutes} minuter` }),
  aMinute: "en minut",
};
