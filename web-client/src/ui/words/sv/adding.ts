import type { Words } from "../words";
import { many } from "./numbers";

export const adding: Words["adding"] = {
  nothing: "Inget",
  notTaken: (typed, why) => `”${typed}” togs inte emot. ${why}`,
  moreLikeThat: (more) => `Och ${more} till av samma slag.`,
  andMore: (more) => `… och ${more} till`,
  addresses: "Adresser till filmer, strömningar eller videor på YouTube, Vimeo eller Twitch",
  films: (films) => many(films, { one: "en film", other: `${films} filmer` }),
  firstOfMany: (films) => `${films} filmer. ”Sätt på nu” börjar med den första.`,
  putOnNow: "Sätt på nu",
  playNext: "Spela härnäst",
  addToQueue: "Till listan",
  done: (way, named) => `${way}: ${named}`,
  onlyHosts: "Bara värdar sätter på filmer i den här salongen",
  dropHere: "Släpp för att lägga till på listan",
  ownFile: "En fil som var och en har…",
  ownFileNote: "Alla väljer sin egen kopia av den. Inget laddas upp.",
  lookingAtIt: "Tittar på den…",
  aFileOfOurs: "En egen fil",
  fileEmpty: "Filen är tom.",
  fileNotPlayable: "Webbläsaren kan inte spela filen.",
  fileProblem: (file, why) => `${file}: ${why}`,
  chooseCopy: "Välj din kopia",
  copyOf: (title, mark) =>
    `${title} spelas från en fil som var och en av er har: ${mark}. Inget laddas upp.`,
  othersWatchOn: "De andra tittar vidare; du kommer in där de är.",
  chooseFile: "Välj filen",
  mark: (size, length) => `${size}, ${length} lång`,
  otherLength: (has, wanted) => `Den där är ${has} lång; salongens är ${wanted}.`,
  otherSize: (has, wanted) =>
    `Den där har ${has}, salongens har ${wanted}: det är en annan kopia eller en annan klippning.`,
  bytes: (bytes) => `${bytes} byte`,
  otherContents: "Den där är lika stor och lika lång, men inte likadan inuti: en annan version.",
};
