import type { Words } from "../words";

/** Pages that say one thing. */
export const states: Words["states"] = {
  comeBackIn: "Kom in igen",
  continueHere: "Fortsätt här",
  doorOpen: "Dörren är öppen igen",
  doorLocked: "Salongen är låst för tillfället",
  comeWhileOpen: (room) => `Kom in i ${room} medan den är det.`,
  nobodyNew: (room) =>
    `Ingen ny kommer in i ${room} just nu. Sidan håller ett öga på dörren och säger till när den öppnas.`,
  thisRoom: "salongen",
  titled: (title) => `”${title}”`,
  goIn: "Gå in",
  notFound: "Det finns inget bakom den här dörren",
  notFoundText:
    "Adressen kan vara felskriven. En länk till en salong ser ut som …/r/ och tre korta grupper av bokstäver.",
  full: "Alla platser är tagna",
  fullText: (room) =>
    `Ställ dig i kö till ${room}, så delas nästa lediga plats ut i tur och ordning. En lämnad plats hålls i en minut.`,
  waitInLine: "Ställ dig i kö",
  lineFull: "Kön är också full",
  lineFullText: (room) =>
    `Alla platser i ${room} är tagna, och så många vänner som får plats i kön väntar redan. Försök igen om en stund.`,
  stayedShut: "Dörren förblev stängd",
  tried: (time) => `Senaste försöket ${time}.`,
};
