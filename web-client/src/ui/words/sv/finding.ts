import type { Words } from "../words";

/** Between the ticket and the seat. */
export const finding: Words["finding"] = {
  offline: "Du är frånkopplad. Vi går in så snart det finns ett nätverk.",
  seat: "Letar upp din plats…",
  restarting: "Servern startar om. Strax tillbaka…",
  busy: "Huset har fullt upp; försöker igen…",
  unreachable: "Servern går inte att nå; försöker igen…",
};
