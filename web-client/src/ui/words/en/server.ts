/** What the server answers over HTTP. */
export const server = {
  unreachable: "The server can't be reached. Check the connection and try again.",
  unreadable: "The server answered something this page can't read. Reload the page.",
  tooMuch: (wait: string) => `That was a bit much from this address. Try again ${wait}.`,
  inSeconds: (seconds: number) => `in ${seconds} s`,
  inAMoment: "in a moment",
  noSuchRoom: "There is no such room.",
  noNewRooms: "This server makes no new rooms just now. Try again in a little while.",
  wentWrong: "Something went wrong on the server. Nothing has changed; try again.",
  wouldNot: "The server would not do that.",
};
