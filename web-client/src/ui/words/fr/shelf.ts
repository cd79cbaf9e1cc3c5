import type { Words } from "../words";

export const shelf: Words["shelf"] = {
  label: "Étagère",
  looking: "Un coup d’œil à l’étagère…",
  failed: "L’étagère est illisible pour l’instant. Une adresse marche quand même.",
  empty: "L’étagère de ce serveur est vide.",
  stream: "flux",
  music: "musique",
};
