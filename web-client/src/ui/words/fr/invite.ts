import type { Words } from "../words";

export const invite: Words["invite"] = {
  mayWait: "On peut arriver et faire la queue.",
  locked: "La porte est fermée. Un hôte peut l’ouvrir dans les réglages.",
  qrCode: "Code QR du lien de la salle",
  forCamera: "Pour l’appareil photo d’un téléphone",
  link: "Le lien de la salle",
  copy: "Copier le lien",
  share: "Partager…",
  copied: "Lien copié.",
  byHand:
    "Le navigateur ne laisse rien copier à cette page, alors fais-le à la main : le lien est sélectionné, appuie sur Ctrl+C ou ⌘C, ou reste appuyé et choisis Copier.",
  staysHere: (host, url) =>
    `Il ne marche que sur cet ordinateur. Pour inviter du monde, démarre Matinee avec ${host} et ouvre-le par son adresse réseau, ou derrière un nom avec ${url}.`,
  newLink: "Faire un nouveau lien…",
  newLinkAsk:
    "Le lien et la clé d’hôte d’avant ne servent plus à personne. Qui est ici garde sa place ; envoie le nouveau lien à qui doit encore venir.",
  newLinkYes: "Le faire",
  newLinkMade: "Voici le nouveau lien. L’ancien n’ouvre plus rien.",
  watchWithMe: "Regarde avec moi :",
};
