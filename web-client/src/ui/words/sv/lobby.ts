import type { Words } from "../words";
import { counted } from "./numbers";

/** The ticket before the door. */
export const lobby: Words["lobby"] = {
  tab: "En salong · Matinee",
  note: "Inget konto. Ditt namn och din plats är allt som salongen vet om dig.",
  hostsTicket: "Matinee · värdens biljett",
  admitOne: "Matinee · gäller för en",
  looking: "Kikar in genom dörren…",
  wereHereAs: "Du var här som",
  haveSeatAs: "Du har en plats här som",
  comesBack: "Ditt namn och din roll kommer tillbaka.",
  movesHere: "Den flyttar hit från andra flikar.",
  anotherSeat: "Ta en annan plats",
  continueHere: "Fortsätt här",
  as: (name) => `som ${name}`,
  takeSeat: "Ta plats",
  tearOff: "riv av och gå in",
  waitInLine: "Ställ dig i kö",
  inTurn: "platser i tur och ordning",
  tryDoor: "Känn på dörren",
  lockedNow: "den är låst just nu",
  keyOpens: "din nyckel öppnar",
  roomNotFetched: "Salongen gick inte att hämta just nu. Försök en gång till.",
  writeName: "Skriv ditt namn på biljetten först.",
  nameTooLong: "Ett namn rymmer högst 40 tecken.",
  lockedForHost: "Salongen är låst för tillfället; din nyckel öppnar.",
  locked: "Salongen är låst för tillfället. Hållna platser kan komma tillbaka.",
  full: (seats) => `Alla ${counted(seats)} platser är tagna; du kan ställa dig i kö.`,
  nobodyInside: "Ingen är där inne än.",
  taken: (taken, seats) => `${taken} av ${seats} platser tagna.`,
};
