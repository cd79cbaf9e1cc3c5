import type { Words } from "../words";

export const keys: Words["keys"] = {
  title: "Touches",
  inChat: "Écrit dans le chat",
  space: "Espace",
  does: {
    play: "Lecture ou pause, pour tout le monde",
    step: "Cinq secondes en arrière ou en avant, pour tout le monde",
    undo: "Annuler le dernier changement",
    mute: "Couper ou remettre le son, ici",
    full: "Plein écran",
    apart: "Image dans l’image",
    write: "Écrire dans le chat ; Échap revient",
    editLast: "Dans un champ vide : modifier ton dernier message",
    curves: "Courbes en direct",
    these: "Ces touches",
  },
};
