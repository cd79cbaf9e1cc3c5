import type { Words } from "../words";
import { many } from "./numbers";

export const adding: Words["adding"] = {
  nothing: "Nada",
  notTaken: (typed, why) => `«${typed}» no se tomó. ${why}`,
  moreLikeThat: (more) => `Y ${more} más por el estilo.`,
  andMore: (more) => `… y ${more} más`,
  addresses: "Direcciones de películas, emisiones o vídeos de YouTube, Vimeo o Twitch",
  films: (films) => many(films, { one: "una película", other: `${films} películas` }),
  firstOfMany: (films) => `${films} películas. «Poner ahora» empieza por la primera.`,
  putOnNow: "Poner ahora",
  playNext: "A continuación",
  addToQueue: "A la lista",
  done: (way, named) => `${way}: ${named}`,
  onlyHosts: "En esta sala, poner películas es cosa de responsables",
  dropHere: "Suelta para añadir a la lista",
  ownFile: "Un archivo que cada persona tiene…",
  ownFileNote: "Cada persona elige su propia copia. No se sube nada.",
  lookingAtIt: "Mirándolo…",
  aFileOfOurs: "Un archivo nuestro",
  fileEmpty: "Ese archivo está vacío.",
  fileNotPlayable: "Este navegador no puede reproducir ese archivo.",
  fileProblem: (file, why) => `${file}: ${why}`,
  chooseCopy: "Elige tu copia",
  copyOf: (title, mark) =>
    `${title} se ve desde un archivo que cada persona tiene: ${mark}. No se sube nada.`,
  othersWatchOn: "El resto sigue viéndola; entras donde esté.",
  chooseFile: "Elegir el archivo",
  mark: (size, length) => `${size}, duración ${length}`,
  otherLength: (has, wanted) => `Ese dura ${has}; el de la sala, ${wanted}.`,
  otherSize: (has, wanted) =>
    `Ese tiene ${has}, el de la sala ${wanted}: es otra copia u otro montaje.`,
  bytes: (bytes) => `${bytes} bytes`,
  otherContents: "Ese es igual de grande y de largo, pero distinto por dentro: otra versión.",
};
