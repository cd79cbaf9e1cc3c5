import type { Words } from "../words";

export const reactions: Words["reactions"] = {
  label: "Réactions",
  off: "Les réactions sont coupées ici.",
  turnOff: "Couper les réactions, ici seulement",
  turnOn: "Remettre les réactions",
  react: (name) => `Réagir : ${name}`,
  names: {
    laugh: "rire",
    gasp: "surprise",
    cry: "larme",
    scream: "cri",
    love: "amour",
    clap: "bravo",
    popcorn: "pop-corn",
  },
};
