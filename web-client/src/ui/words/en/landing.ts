export const landing = {
  tab: "Matinee · watch a film together, in step",
  title: "A small theatre for eight.",
  line: "One film, in step on every screen, with chat and your friends beside it. No account, nothing to install.",
  boxOffice: "The box office",
  tonight: "Tonight’s film",
  licences: "Licences",
  choose: "Choose from the shelf or paste an address",
  paste: "Paste an address",
  later: "Choose later, together",
  address: "Address of a film, a stream, music, or a video on YouTube, Vimeo or Twitch",
  newRoom: "New room",
  /** What a new room is called, until somebody calls it something else. */
  roomTitle: "Movie night",
  opening: "Opening the house…",
  invited: "Invited? Open a link or a room code",
  open: "Open",
  notAnInvitation: "That is neither a room’s link nor its code.",
};
