import type { Words } from "../words";

export const reactions: Words["reactions"] = {
  label: "Reaktioner",
  off: "Reaktioner är avstängda här.",
  turnOff: "Dölj reaktioner som stiger, bara för mig",
  turnOn: "Visa reaktioner som stiger",
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
