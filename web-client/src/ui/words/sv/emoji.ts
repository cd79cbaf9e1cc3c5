import type { Words } from "../words";

export const emoji: Words["emoji"] = {
  label: "Emojier",
  notFetched: "Emojierna gick inte att hämta. Försök igen om ett ögonblick.",
  moment: "Ett ögonblick …",
  searchLabel: "Sök emoji",
  search: "Sök",
  kinds: "Sorters emojier",
  none: "Inget heter så.",
  groups: {
    smileys: "Smilisar",
    people: "Människor",
    nature: "Djur och natur",
    food: "Mat och dryck",
    places: "Resor och platser",
    activities: "Aktiviteter",
    things: "Saker",
    signs: "Tecken",
    flags: "Flaggor",
  },
};
