import type { Words } from "../words";

export const reactions: Words["reactions"] = {
  label: "Reacciones",
  off: "Aquí las reacciones están quitadas.",
  turnOff: "Ocultar las reacciones que suben, solo para mí",
  turnOn: "Mostrar las reacciones que suben",
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
