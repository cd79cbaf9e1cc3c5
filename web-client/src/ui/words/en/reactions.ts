export const reactions = {
  label: "Reactions",
  off: "Reactions are off here.",
  turnOff: "Hide rising reactions, for me only",
  turnOn: "Show rising reactions",
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
