/** Pages that say one thing. */
export const states = {
  comeBackIn: "Come back in",
  continueHere: "Continue here",
  doorOpen: "The door is open again",
  doorLocked: "This room is locked for now",
  comeWhileOpen: (room: string) => `Come into ${room} while it is.`,
  nobodyNew: (room: string) =>
    `Nobody new comes into ${room} just now. This page keeps an eye on the door and tells you when it opens.`,
  thisRoom: "this room",
  titled: (title: string) => `“${title}”`,
  goIn: "Go in",
  notFound: "There is nothing behind this door",
  notFoundText:
    "The address may be mistyped. A link to a room looks like …/r/ and three short groups of letters.",
  full: "All seats are taken",
  fullText: (room: string) =>
    `Wait in line for ${room}, and the next seat that comes free is given in turn. A seat left behind is kept for a minute.`,
  waitInLine: "Wait in line",
  lineFull: "The line is full, too",
  lineFullText: (room: string) =>
    `All seats in ${room} are taken, and as many friends wait for one as may. Try again in a while.`,
  stayedShut: "The door stayed shut",
  tried: (time: string) => `Last tried at ${time}.`,
};
