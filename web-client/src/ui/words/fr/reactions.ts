import type { Words } from "../words";

export const reactions: Words["reactions"] = {
  label: "Réactions",
  off: "Les réactions sont coupées ici.",
  turnOff: "Cacher les réactions qui montent, pour moi seulement",
  turnOn: "Montrer les réactions qui montent",
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
