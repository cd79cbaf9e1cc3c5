import { many } from "./numbers";

export const time = {
  notKnown: "not known yet",
  aWhile: "a while",
  hours: (hours: number) => many(hours, { one: `${hours} hour`, other: `${hours} hours` }),
  minutes: (minutes: number) =>
    many(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  seconds: (seconds: number) =>
    many(seconds, { one: `${seconds} second`, other: `${seconds} seconds` }),
  aMinute: "a minute",
};
