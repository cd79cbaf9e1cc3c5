import type { Words } from "../words";

export const step: Words["step"] = {
  nothingOn: "inget visas",
  loading: "laddar",
  held: "pausad",
  waiting: "väntar",
  waitingFor: (whom) => `väntar på ${whom}`,
  over: "filmen är slut",
  overBrief: "slut",
  inStep: "i takt",
  inStepWithin: (ms) => `i takt, ±${ms} ms`,
  catchingUp: "kommer ikapp",
  behind: (far) => `kommer ikapp, ${far} efter`,
  ahead: (far) => `kommer ikapp, ${far} före`,
  stalled: "står still, laddar mer",
  ad: "reklam visas här",
  adBrief: "reklam",
  live: "direkt, som det kommer",
  liveBrief: "direkt",
  muted: "webbläsaren har stängt av ljudet",
  wantsFile: "välj din kopia",
  failed: "spelas inte här",
  explained: (withinMs, clockMs) =>
    `I takt: filmen här är inom ${withinMs} ms från där salongen är enligt sidans klocka. Den klockan visar högst ${clockMs} ms fel, och som regel långt mindre.`,
  explainedBriefly: "I takt.",
  tapForSound: "Tryck för ljud",
};
