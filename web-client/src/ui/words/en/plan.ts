import { many } from "./numbers";

/** Rooms for another evening. */
export const plan = {
  later: "Plan it for later",
  title: "Plan an evening",
  day: "Day",
  time: "Time",
  comesRound: "Comes round",
  every: { once: "Once", day: "Every day", week: "Every week", month: "Every month" },
  round: { day: "every day", week: "every week", month: "every month" },
  called: "Its name, if you like",
  zone: (zone: string) => `By the clocks of ${zone}.`,
  missing: "Choose a day and a time.",
  moment: "One moment…",
  make: "Make the room",
  plan: "Plan an evening…",
  change: "Change the plan…",
  save: "Save the plan",
  saved: "The plan is saved. Everybody with the link sees it on the ticket.",
  notSaved: "No connection just now, so the plan was not saved.",
  takeAway: "Take the plan away",
  begins: (when: string) => `Begins ${when}`,
  began: (when: string) => `Began ${when}`,
  inDays: (days: number) => many(days, { one: "in one day", other: `in ${days} days` }),
  in: (clock: string) => `in ${clock}`,
  doorsOpen: "It is on now",
  calendar: "Add to your calendar",
};
