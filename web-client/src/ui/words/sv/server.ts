import type { Words } from "../words";

export const server: Words["server"] = {
  unreachable: "Servern går inte att nå. Kontrollera anslutningen och försök igen.",
  unreadable: "Servern svarade något som sidan inte kan läsa. Ladda om sidan.",
  tooMuch: (wait) => `Det var lite mycket från den här adressen. Försök igen ${wait}.`,
  inSeconds: (seconds) => `om ${seconds} s`,
  inAMoment: "om ett ögonblick",
  noSuchRoom: "Det finns ingen sådan salong.",
  noNewRooms: "Servern öppnar inga nya salonger just nu. Försök igen om en liten stund.",
  wentWrong: "Något gick fel på servern. Inget har ändrats; försök igen.",
  wouldNot: "Servern ville inte göra det.",
};
