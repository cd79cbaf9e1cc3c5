import type { Words } from "../words";

export const emoji: Words["emoji"] = {
  label: "Émojis",
  notFetched: "Les émojis n’ont pas pu être chargés. Réessaie dans un instant.",
  moment: "Un instant…",
  searchLabel: "Chercher un émoji",
  search: "Chercher",
  kinds: "Sortes d’émojis",
  none: "Rien ne s’appelle ainsi.",
  groups: {
    smileys: "Frimousses",
    people: "Personnes",
    nature: "Animaux et nature",
    food: "À manger et à boire",
    places: "Voyages et lieux",
    activities: "Activités",
    things: "Objets",
    signs: "Signes",
    flags: "Drapeaux",
  },
};
