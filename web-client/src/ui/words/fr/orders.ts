import type { Words } from "../words";

export const orders: Words["orders"] = {
  label: "Commandes",
  does: {
    play: "Lecture, pour tout le monde",
    pause: "Pause, pour tout le monde",
    seek: "Aller à un moment : 12:03, ou 30 s plus loin : +30",
    next: "Passer au suivant du programme",
    skip: "Voter pour passer au suivant",
    undo: "Annuler le dernier changement",
    add: "Ajouter une adresse au programme",
    name: "Changer ton nom",
    keys: "Montrer toutes les touches et commandes",
    leave: "Quitter la salle",
  },
  unknown: (word) => `/${word} n’existe pas. Commence par // pour le dire aux autres.`,
  needsPlace: "Dis jusqu’où : /seek 12:03, ou /seek +30.",
  needsName: "Dis quel nom : /name Ana.",
  needsAddress: "Dis quoi ajouter : /add https://…",
  notYours: "Dans cette salle, seuls les hôtes commandent le film.",
};
