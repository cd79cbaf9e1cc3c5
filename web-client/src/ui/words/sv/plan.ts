import type { Words } from "../words";
import { many } from "./numbers";

export const plan: Words["plan"] = {
  later: "Planera till senare",
  title: "Planera en kväll",
  day: "Dag",
  time: "Tid",
  comesRound: "Återkommer",
  every: { once: "En gång", day: "Varje dag", week: "Varje vecka", month: "Varje månad" },
  round: { day: "varje dag", week: "varje vecka", month: "varje månad" },
  called: "Vad den heter, om du vill",
  zone: (zone) => `Efter klockan i ${zone}.`,
  missing: "Välj en dag och en tid.",
  moment: "Ett ögonblick …",
  make: "Öppna rummet",
  plan: "Planera en kväll …",
  change: "Ändra planen …",
  save: "Spara planen",
  saved: "Planen är sparad. Alla som har länken ser den på biljetten.",
  notSaved: "Ingen anslutning just nu, så planen sparades inte.",
  takeAway: "Ta bort planen",
  begins: (when) => `Börjar ${when}`,
  began: (when) => `Började ${when}`,
  inDays: (days) => many(days, { one: "om en dag", other: `om ${days} dagar` }),
  in: (clock) => `om ${clock}`,
  doorsOpen: "Det pågår nu",
  calendar: "Lägg i din kalender",
};
