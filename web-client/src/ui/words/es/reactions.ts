import type { Words } from "../words";

export const reactions: Words["reactions"] = {
  label: "Reacciones",
  off: "Aquí las reacciones están quitadas.",
  turnOff: "Quitar las reacciones, solo aquí",
  turnOn: "Poner las reacciones",
  react: (name) => `Reaccionar: ${name}`,
  names: {
    laugh: "risa",
    gasp: "asombro",
    cry: "llanto",
    scream: "grito",
    love: "amor",
    clap: "aplauso",
    popcorn: "palomitas",
  },
};
