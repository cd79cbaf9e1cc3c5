export const reactions = {
  label: "Reactions",
  off: "Reactions are off here.",
  turnOff: "Turn reactions off, here only",
  turnOn: "Turn reactions on",
  react: (name: string) => `React: ${name}`,
  names: {
    laugh: "laugh",
    gasp: "gasp",
    cry: "cry",
    scream: "scream",
    love: "love",
    clap: "clap",
    popcorn: "popcorn",
  },
};
