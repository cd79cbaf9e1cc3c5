import type { Words } from "../words";

export const orders: Words["orders"] = {
  label: "Kommandon",
  does: {
    play: "Spela, för alla",
    pause: "Pausa, för alla",
    seek: "Gå till en plats: 12:03, eller 30 s framåt: +30",
    next: "Gå vidare till nästa på listan",
    skip: "Rösta för att gå vidare till nästa",
    undo: "Ångra senaste ändringen",
    add: "Lägg till en adress på listan",
    name: "Ändra ditt namn",
    keys: "Visa alla tangenter och kommandon",
    leave: "Lämna salongen",
  },
  unknown: (word) => `Det finns inget /${word}. Börja med // för att säga det till de andra.`,
  needsPlace: "Säg vart: /seek 12:03, eller /seek +30.",
  needsName: "Säg vilket namn: /name Ana.",
  needsAddress: "Säg vad som ska läggas till: /add https://…",
  notYours: "Bara värdar styr filmen i den här salongen.",
};
