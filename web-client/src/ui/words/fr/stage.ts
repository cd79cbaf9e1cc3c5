import type { Words } from "../words";

export const stage: Words["stage"] = {
  label: "Scène",
  nothingOn: "Rien à l’affiche",
  loading: "Le film se charge…",
  loadingMore: "La suite se charge…",
  chooseOrPaste: "Choisis un film sur l’étagère, ou colle une adresse.",
  hostPuts: "Ici, les hôtes mettent les films. Tu peux en ajouter un au programme.",
  openQueue: "Ouvrir le programme",
  wontPlay: "Ce film ne passe pas ici",
  runsOn: "Le film continue pour les autres.",
  youAreSafe: "Ta place et le chat ne risquent rien.",
  somethingElse: "Autre chose",
  ad: "Une pub passe ici.",
  adMore: "Tu rejoins le film après.",
  adMoreRunning: "Le film continue pour les autres ; tu le rejoins après.",
  waitingForPlay: "On attend qu’un hôte lance le film",
  start: "Lancer le film",
  waitingFor: (whom) => `On attend ${whom}`,
  startNow: "Lancer maintenant",
  dontWait: "Ne m’attendez pas",
};
