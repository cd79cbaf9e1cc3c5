import { many } from "./numbers";

/** The room’s head, its side and what lies around the stage. */
export const room = {
  invite: "Invite",
  settings: "Settings",
  fromOperator: "From the operator of this server",
  locked: "Locked",
  lockedNote: "The door is locked: nobody new comes in. Seats that are held still come back.",
  putSideAway: "Put the side away",
  showSide: "Show chat, queue and people",
  showSideNew: (news: number) => `Show chat, queue and people, ${news} new`,
  side: "Beside the stage",
  tabs: { chat: "Chat", queue: "Queue", people: "People" },
  counts: {
    chat: (lines: number) => many(lines, { one: "new", other: "new" }),
    queue: (films: number) => many(films, { one: "waiting", other: "waiting" }),
    people: (here: number) => many(here, { one: "here", other: "here" }),
  },
  curvesNotFetched: "The curves could not be fetched. Reload the page to see them.",
  notFetched: "That could not be fetched just now. Try again in a moment.",
};
