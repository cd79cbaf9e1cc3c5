import type { Words } from "../words";

const ours = {
  title: "La salle a coupé la ligne",
  text: "Cette page et le serveur ne se sont pas compris. Ta place est gardée une minute.",
};

const resting = {
  title: "La salle est hors d’atteinte",
  text: "Nous avons essayé un moment sans pouvoir y revenir. Ta place est gardée une minute.",
};

export const closings: Words["closings"] = {
  restarting: {
    title: "Petit coup de balai",
    text: "Le serveur redémarre. La salle devrait revenir dans un instant.",
  },
  "too-slow": resting,
  silent: resting,
  unknown: resting,
  "too-fast": {
    title: "C’était trop rapide",
    text: "Cette page a envoyé plus que ne le fait une personne. Reviens, et tout devrait aller.",
  },
  busy: {
    title: "La salle est débordée",
    text: "Elle n’a pas pu te laisser entrer. Réessaie dans un instant.",
  },
  malformed: ours,
  oversized: ours,
  binary: ours,
  "wrong-order": ours,
  replaced: {
    title: "Tu regardes ailleurs",
    text: "Ta place est passée à un autre onglet ou appareil, et le film y continue. Continue ici et elle revient.",
  },
  "no-such-room": {
    title: "Cette salle n’existe pas",
    text: "Le lien est peut-être mal écrit, ou la salle est terminée et a disparu.",
  },
  "room-closed": {
    title: "L’exploitant a fermé cette salle",
    text: "La personne qui gère ce serveur l’a fermée pour tout le monde. Rien n’en est gardé.",
  },
  "room-ended": {
    title: "Cette salle est terminée",
    text: "La séance est levée et rien n’en est gardé. En ouvrir une autre ?",
  },
  "hello-late": {
    title: "C’était trop long",
    text: "La ligne vers le serveur est lente. Essaie encore une fois.",
  },
  left: {
    title: "Tu as quitté la salle",
    text: "Ta place est de nouveau libre. Le lien marche toujours pour toi.",
  },
  removed: {
    title: "On t’a fait sortir de cette salle",
    text: "Un hôte t’a fait sortir. Recharger, un autre onglet ou un autre nom n’y changent rien ; seul un hôte peut revenir là-dessus.",
  },
  "link-turned-over": {
    title: "Ce lien n’est plus bon",
    text: "La salle a maintenant un autre lien. Demande-le à son hôte.",
  },
  "not-admitted": {
    title: "Pas cette fois",
    text: "Un hôte de cette salle a préféré ne pas te laisser entrer. Tu peux frapper de nouveau dans une minute.",
  },
  unpaired: {
    title: "Ce n’est plus une télécommande",
    text: "La place dont elle dépendait y a mis fin, ou elle est libre. Un nouveau code pris à la place la rétablit.",
  },
  goneUnderUs: {
    title: "La salle a disparu",
    text: "Elle s’est terminée en ton absence, ou le serveur a redémarré sans elle. En ouvrir une autre ?",
  },
};
