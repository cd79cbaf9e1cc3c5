import type { Words } from "../words";

export const stage: Words["stage"] = {
  label: "Scen",
  nothingOn: "Inget visas",
  loading: "Laddar filmen…",
  loadingMore: "Laddar mer…",
  chooseOrPaste: "Välj en film från hyllan, eller klistra in en adress.",
  hostPuts: "En värd sätter på filmerna här. Du kan lägga till en på listan.",
  openQueue: "Öppna listan",
  wontPlay: "Filmen går inte att spela här",
  runsOn: "Filmen går vidare för de andra.",
  youAreSafe: "Din plats och chatten är trygga.",
  somethingElse: "Något annat",
  ad: "Här visas reklam.",
  adMore: "Du kommer in igen efter den.",
  adMoreRunning: "Filmen går vidare för de andra; du kommer in igen efter den.",
  waitingForPlay: "Väntar på att en värd trycker på play",
  start: "Starta filmen",
  waitingFor: (whom) => `Väntar på ${whom}`,
  startNow: "Starta nu",
  dontWait: "Vänta inte på mig",
};
