import { many } from "./numbers";

export const time = {
  aWhile: "a while",
  minutes: (minutes: number) =>
    many(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  aMinute: "a minute",
};
