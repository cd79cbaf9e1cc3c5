import type { Words } from "../words";

/** Waiting for a seat, and knocking. */
export const line: Words["line"] = {
  kind: "Matinee · i kö för en plats",
  inNameOf: "I namnet",
  number: "Nummer",
  inLine: "i kön",
  leave: "Lämna kön",
  tab: "I kön",
  joining: "Ställer sig i kön igen…",
  locked: "Dörren är låst för tillfället",
  next: "Du står på tur",
  place: (place) => `Du är nummer ${place} i kön`,
  placeInTab: (place) => `Nummer ${place} i kön`,
  lost: "Förbindelsen bröts och vi försöker igen. Du kommer tillbaka sist i kön.",
  keepOpen: "Håll sidan öppen: en omladdning eller bruten förbindelse hamnar sist i kön.",
  keepOpenAndOn:
    "Håll sidan öppen och skärmen på: en omladdning eller bruten förbindelse hamnar sist i kön.",
  waitsForDoor: "Du behåller din plats i kön, och ingen släpps in förrän dörren öppnas.",
  comesByItself: "Din plats kommer av sig själv.",
  tabSays: "Flikens titel säger när.",
  seatReady: "Din plats är klar · Matinee",
  seatCame: (name) => `En plats blev ledig: välkommen, ${name}.`,
  knocking: "Knackar på",
  atDoor: "Matinee · vid dörren",
  knocked: "Du har knackat på",
  knockNote:
    "En värd får frågan om du ska släppas in; nykomlingar från ditt nätverk knackar på först här. Håll sidan öppen. Det kan dröja, och svaret kan bli nej.",
  aHost: "En värd",
  isAsked: "får frågan",
  neverMind: "Strunt i det",
};
