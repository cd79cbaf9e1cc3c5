import type { Words } from "../words";

export const curves: Words["curves"] = {
  label: "Courbes en direct",
  title: "Cette page, en direct",
  close: "Fermer les courbes",
  names: {
    skew: "Écart",
    offset: "Décalage de l’horloge, variation",
    error: "Erreur de l’horloge, au plus",
    rate: "Vitesse",
    buffered: "En réserve",
  },
  numbers: {
    rtt: "Aller-retour",
    delivery: "Livraison",
    corrections: "Recalages",
    jumps: "Sauts",
    stalls: "Blocages",
    plan: "Intention",
    clock: "Horloge",
  },
  plans: {
    none: "aucune",
    prepared: "prêt à partir",
    armed: "départ imminent",
    pulsing: "rattrapage en douceur",
  },
};
