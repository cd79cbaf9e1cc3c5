import type { Words } from "../words";

export const step: Words["step"] = {
  nothingOn: "rien à l’affiche",
  loading: "chargement",
  held: "en pause",
  waiting: "en attente",
  waitingFor: (whom) => `on attend ${whom}`,
  over: "le film est fini",
  overBrief: "film fini",
  inStep: "synchro",
  inStepWithin: (ms) => `synchro, ±${ms} ms`,
  catchingUp: "se recale",
  behind: (far) => `se recale, ${far} de retard`,
  ahead: (far) => `se recale, ${far} d’avance`,
  stalled: "bloqué, chargement",
  ad: "une pub passe ici",
  adBrief: "pub",
  live: "en direct, comme ça vient",
  liveBrief: "direct",
  muted: "son coupé par le navigateur",
  wantsFile: "choisis ta copie",
  failed: "ne passe pas ici",
  explained: (withinMs, clockMs) =>
    `Synchro : ici, le film est à ${withinMs} ms près là où en est la salle, selon l’horloge de cette page. Cette horloge se trompe de ${clockMs} ms au plus, et de bien moins en général.`,
  explainedBriefly: "Synchro.",
  tapForSound: "Touche pour le son",
};
