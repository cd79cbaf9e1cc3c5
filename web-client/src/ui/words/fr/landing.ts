import type { Words } from "../words";

export const landing: Words["landing"] = {
  tab: "Matinee · voir un film ensemble, à la même seconde",
  title: "Un petit théâtre à huit places.",
  line: "Un film, à la même seconde sur chaque écran, avec le chat et tes proches à côté. Sans compte, sans rien installer.",
  boxOffice: "Le guichet",
  tonight: "Le film de ce soir",
  licences: "Licences",
  choose: "Choisis sur l’étagère ou colle une adresse",
  paste: "Coller une adresse",
  later: "Choisir plus tard, ensemble",
  address:
    "Adresse d’un film, d’un flux, d’une musique ou d’une vidéo sur YouTube, Vimeo ou Twitch",
  newRoom: "Nouvelle salle",
  roomTitle: "Soirée cinéma",
  opening: "Ouverture des portes…",
  yourRooms: "Tes salles",
  forget: (title) => `Oublier ${title}`,
  forgetAsk: "Cet appareil oublie la salle et le chemin vers ta place, celle d’hôte aussi.",
  forgetYes: "L’oublier",
  invited: "Une invitation ? Ouvre un lien ou un code de salle",
  open: "Ouvrir",
  notAnInvitation: "Ce n’est ni le lien ni le code d’une salle.",
};
