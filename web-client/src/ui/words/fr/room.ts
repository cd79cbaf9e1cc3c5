import type { Words } from "../words";
import { many } from "./numbers";

export const room: Words["room"] = {
  invite: "Inviter",
  settings: "Réglages",
  fromOperator: "De l’exploitant du serveur",
  locked: "Fermée",
  lockedNote: "La porte est fermée : personne d’autre n’entre. Les places gardées reviennent.",
  putSideAway: "Ranger le côté",
  showSide: "Montrer le chat, le programme et les personnes",
  showSideNew: (news) =>
    many(news, {
      one: "Montrer le chat, le programme et les personnes, un nouveau message",
      other: `Montrer le chat, le programme et les personnes, ${news} nouveaux messages`,
    }),
  side: "À côté de la scène",
  tabs: { chat: "Chat", queue: "À suivre", people: "Personnes" },
  counts: {
    chat: (lines) => many(lines, { one: "nouveau", other: "nouveaux" }),
    queue: () => "en attente",
    people: () => "ici",
  },
  curvesNotFetched: "Les courbes n’ont pas pu être chargées. Recharge la page pour les voir.",
  notFetched: "Cela n’a pas pu être chargé. Réessaie dans un instant.",
};
