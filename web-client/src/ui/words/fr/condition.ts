import type { Words } from "../words";

export const condition: Words["condition"] = {
  away: "loin, place gardée",
  awayUntil: (time) => `loin, place gardée jusqu’à ${time}`,
  unknown: "ici",
  loading: "charge",
  ready: "tout est prêt",
  watching: "regarde",
  inStep: "synchro",
  catchingUp: "se recale",
  stalled: "film bloqué, chargement",
  suspended: "ne regarde pas en ce moment",
  kept: {
    ad: "a une pub",
    hidden: "regarde ailleurs",
    gesture: "doit encore toucher pour démarrer",
    file: "doit encore choisir son fichier",
  },
  failed: {
    unreachable: "ne peut pas lire ceci : c’est injoignable",
    refused: "ne peut pas lire ceci : l’accès est refusé",
    codec: "ne peut pas lire ceci : pas dans ce navigateur",
    private: "ne peut pas lire ceci : c’est privé",
    removed: "ne peut pas lire ceci : ce n’est pas là",
    "not-embeddable": "ne peut pas lire ceci : à voir ailleurs seulement",
    protected: "ne peut pas lire ceci : c’est protégé",
    offline: "ne peut pas lire ceci : rien n’est diffusé",
    damaged: "ne peut pas lire ceci : c’est abîmé",
  },
};
