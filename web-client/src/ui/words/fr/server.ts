import type { Words } from "../words";

export const server: Words["server"] = {
  unreachable: "Le serveur est injoignable. Vérifie la connexion et réessaie.",
  unreadable:
    "Le serveur a répondu quelque chose que cette page ne sait pas lire. Recharge la page.",
  tooMuch: (wait) => `C’était un peu trop depuis cette adresse. Réessaie ${wait}.`,
  inSeconds: (seconds) => `dans ${seconds} s`,
  inAMoment: "dans un instant",
  noSuchRoom: "Cette salle n’existe pas.",
  noNewRooms:
    "Ce serveur n’ouvre pas de nouvelle salle pour le moment. Réessaie dans un petit moment.",
  wentWrong: "Le serveur a eu un souci. Rien n’a changé ; réessaie.",
  wouldNot: "Le serveur n’a pas voulu.",
};
