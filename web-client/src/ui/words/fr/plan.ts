import type { Words } from "../words";
import { many } from "./numbers";

export const plan: Words["plan"] = {
  later: "Prévoir pour plus tard",
  title: "Prévoir une soirée",
  day: "Jour",
  time: "Heure",
  comesRound: "Revient",
  every: { once: "Une fois", day: "Chaque jour", week: "Chaque semaine", month: "Chaque mois" },
  round: { day: "chaque jour", week: "chaque semaine", month: "chaque mois" },
  called: "Son nom, si tu veux",
  zone: (zone) => `À l’heure de ${zone}.`,
  missing: "Choisis un jour et une heure.",
  moment: "Un instant…",
  make: "Créer la salle",
  plan: "Prévoir une soirée…",
  change: "Changer la date…",
  save: "Enregistrer la date",
  saved: "C’est noté. Quiconque a le lien le voit sur le billet.",
  notSaved: "Pas de connexion pour l’instant : la date n’est pas enregistrée.",
  takeAway: "Supprimer la date",
  begins: (when) => `Début ${when}`,
  began: (when) => `A commencé ${when}`,
  inDays: (days) => many(days, { one: "dans un jour", other: `dans ${days} jours` }),
  in: (clock) => `dans ${clock}`,
  doorsOpen: "C’est maintenant",
  calendar: "Ajouter à ton agenda",
};
