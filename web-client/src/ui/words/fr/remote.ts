import type { Words } from "../words";

export const remote: Words["remote"] = {
  pairTitle: "Ton téléphone comme télécommande",
  connected:
    "Ton téléphone est la télécommande de ta place : chat, programme et commandes en main, le film ici.",
  endIt: "Y mettre fin",
  asking: "On demande un code…",
  tooOld: "Ce code est trop vieux maintenant.",
  showNew: "En montrer un nouveau",
  point: "Vise ici avec l’appareil photo. Le code sert une fois, et pour cette place seulement.",
  qrCode: "Code QR qui fait d’un téléphone la télécommande de ta place",
  goodFor: (left) => `Bon pour ${left}`,
  asLink: "Le même sous forme de lien",
  staysHere:
    "Cette adresse ne marche que sur cet ordinateur ; un téléphone a besoin de l’adresse réseau du serveur.",
  tab: "Télécommande",
  whose: (name) => `Télécommande : ${name}`,
  end: "Terminer",
  side: "Chat, programme et personnes",
  back: "dix secondes en arrière",
  on: "dix secondes en avant",
  codeGone: "Ce code n’est plus bon",
  notARemote: "Ceci n’est pas devenu une télécommande",
  notFetched: "La télécommande n’a pas pu être chargée",
  notFetchedText: "Le serveur ne l’a pas donnée cette fois. Ton code est toujours bon.",
};
