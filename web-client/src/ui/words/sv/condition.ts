import type { Words } from "../words";

export const condition: Words["condition"] = {
  away: "borta, platsen hålls",
  awayUntil: (time) => `borta, platsen hålls till ${time}`,
  unknown: "här",
  loading: "laddar",
  ready: "redo",
  watching: "tittar",
  inStep: "i takt",
  catchingUp: "kommer ikapp",
  stalled: "står still, laddar mer",
  suspended: "tittar inte just nu",
  kept: {
    ad: "har reklam",
    hidden: "tittar åt annat håll",
    gesture: "har inte tryckt för att starta än",
    file: "har inte valt sin fil än",
  },
  failed: {
    unreachable: "kan inte spela: den gick inte att nå",
    refused: "kan inte spela: den lämnas inte ut",
    codec: "kan inte spela: inte i den webbläsaren",
    private: "kan inte spela: den är privat",
    removed: "kan inte spela: den finns inte där",
    "not-embeddable": "kan inte spela: ägaren visar den bara på annat håll",
    protected: "kan inte spela: den är skyddad",
    offline: "kan inte spela: inget sänds",
    damaged: "kan inte spela: den är skadad",
  },
};
