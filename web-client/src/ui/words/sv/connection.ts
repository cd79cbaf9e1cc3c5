import type { Words } from "../words";

export const connection: Words["connection"] = {
  filmPlaysOn: "Filmen går vidare",
  seatKept: "din plats hålls i en minut",
  nameKept: "ditt namn och det du skriver finns kvar",
  offline: "Du är frånkopplad.",
  offlineSince: (time) => `Du är frånkopplad sedan ${time}.`,
  restarting: "Servern startar om. Strax tillbaka.",
  busy: "Servern har fullt upp; vi fortsätter försöka.",
  noneSince: (time) => `Ingen förbindelse sedan ${time}; vi fortsätter försöka.`,
  reconnecting: "Ansluter igen.",
  and: (first, second) => `${first}; ${second}.`,
  findingOffline: "Du är frånkopplad. Vi går in så snart det finns ett nätverk.",
  finding: "Letar upp din plats…",
  findingRestarting: "Servern startar om. Strax tillbaka…",
  findingBusy: "Huset har fullt upp; försöker igen…",
  findingUnreachable: "Servern går inte att nå; försöker igen…",
  renewed: "Huset har rustats upp.",
  reload: "Ladda om",
  notDone: "Ingen förbindelse just nu, så det blev inte gjort. Tryck igen när vi är tillbaka.",
};
