import type { Words } from "../words";

export const stage: Words["stage"] = {
  label: "Escenario",
  nothingOn: "Nada puesto",
  loading: "Cargando la película…",
  loadingMore: "Cargando más…",
  chooseOrPaste: "Elige una película del estante o pega una dirección.",
  hostPuts: "Aquí ponen las películas las personas responsables. Puedes añadir una a la lista.",
  openQueue: "Abrir la lista",
  wontPlay: "Esta película no se ve aquí",
  runsOn: "La película sigue para el resto.",
  youAreSafe: "Tu asiento y el chat están a salvo.",
  somethingElse: "Otra cosa",
  ad: "Aquí hay un anuncio.",
  adMore: "Te unes después.",
  adMoreRunning: "La película sigue para el resto; te unes después.",
  waitingForPlay: "Esperando a que alguien responsable la ponga en marcha",
  start: "Empezar la película",
  waitingFor: (whom) => `Esperando a ${whom}`,
  startNow: "Empezar ya",
  dontWait: "No me esperéis",
};
