import type { Words } from "../words";

export const step: Words["step"] = {
  nothingOn: "nada puesto",
  loading: "cargando",
  held: "en pausa",
  waiting: "esperando",
  waitingFor: (whom) => `esperando a ${whom}`,
  over: "la película ha terminado",
  overBrief: "terminada",
  inStep: "a la par",
  inStepWithin: (ms) => `a la par, ±${ms} ms`,
  catchingUp: "poniéndose al día",
  behind: (far) => `poniéndose al día, ${far} por detrás`,
  ahead: (far) => `poniéndose al día, ${far} por delante`,
  stalled: "atasco, cargando más",
  ad: "aquí hay un anuncio",
  adBrief: "anuncio",
  live: "en directo, según llega",
  liveBrief: "directo",
  muted: "sonido quitado por el navegador",
  wantsFile: "elige tu copia",
  failed: "no se ve aquí",
  explained: (withinMs, clockMs) =>
    `A la par: aquí la película está a menos de ${withinMs} ms de donde está la sala según el reloj de esta página. Ese reloj se equivoca en ${clockMs} ms como mucho, y por lo general en mucho menos.`,
  explainedBriefly: "A la par.",
  tapForSound: "Toca para oír",
};
