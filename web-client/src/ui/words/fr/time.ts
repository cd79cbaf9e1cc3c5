import type { Words } from "../words";
import { many } from "./numbers";

export const time: Words["time"] = {
  aWhile: "un moment",
  minutes: (minutes) => many(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  aMinute: "une minute",
};
