import { many } from "./numbers";

/** Putting films on, and into the queue. */
export const adding = {
  aFilm: "a film",
  aFileOfEach: "a file that each of you has",
  pasteFirst: "Paste the address of a film first.",
  tooLong: "That address is too long.",
  userName: "An address with a user name in it can't be put on.",
  plainHttp: "This page is https; browsers may not play a film from plain http.",
  looksLikePage: "That looks like a page, not like a film, a stream or music.",
  nothing: "Nothing",
  notTaken: (typed: string, why: string) => `“${typed}” was not taken. ${why}`,
  moreLikeThat: (more: number) => `And ${more} more like that.`,
  andMore: (more: number) => `… and ${more} more`,
  addresses: "Addresses of films, streams, or videos on YouTube, Vimeo or Twitch",
  films: (films: number) => many(films, { one: "one film", other: `${films} films` }),
  firstOfMany: (films: number) => `${films} films. “Put on now” begins with the first.`,
  putOnNow: "Put on now",
  playNext: "Play next",
  addToQueue: "Add to queue",
  done: (way: string, named: string) => `${way} ${named}`,
  onlyHosts: "Only hosts put films on in this room",
  dropHere: "Drop it to add it to the queue",
  ownFile: "A file each of you has…",
  ownFileNote: "Everybody chooses their own copy of it. Nothing is uploaded.",
  lookingAtIt: "Looking at it…",
  aFileOfOurs: "A file of ours",
  fileEmpty: "That file is empty.",
  fileNotPlayable: "This browser can’t play that file.",
  fileProblem: (file: string, why: string) => `${file}: ${why}`,
  chooseCopy: "Choose your copy",
  copyOf: (title: string, mark: string) =>
    `${title} plays from a file that each of you has: ${mark}. Nothing is uploaded.`,
  othersWatchOn: "The others watch on; you come in where they are.",
  chooseFile: "Choose the file",
  mark: (size: string, length: string) => `${size}, ${length} long`,
  otherLength: (has: string, wanted: string) => `That one is ${has} long; the room’s is ${wanted}.`,
  otherSize: (has: string, wanted: string) =>
    `That one has ${has}, the room’s has ${wanted}: it is another copy of it, or another cut.`,
  bytes: (bytes: string) => `${bytes} bytes`,
  otherContents:
    "That one is as large and as long, but not the same inside: another version of it.",
};
