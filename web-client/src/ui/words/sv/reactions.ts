import type { Words } from "../words";

export const reactions: Words["reactions"] = {
  label: "Reaktioner",
  off: "Reaktioner är avstängda här.",
  turnOff: "Stäng av reaktioner, bara här",
  turnOn: "Slå på reaktioner",
  react: (name) => `Reagera: ${name}`,
  names: {
    laugh: "skratt",
    gasp: "häpnad",
    cry: "gråt",
    scream: "skrik",
    love: "kärlek",
    clap: "applåd",
    popcorn: "popcorn",
  },
};
