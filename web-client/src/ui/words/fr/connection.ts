import type { Words } from "../words";

export const connection: Words["connection"] = {
  filmPlaysOn: "Le film continue",
  seatKept: "ta place est gardée une minute",
  nameKept: "ton nom et ce que tu écris sont gardés",
  offline: "Tu es hors ligne.",
  offlineSince: (time) => `Tu es hors ligne depuis ${time}.`,
  restarting: "Le serveur redémarre. De retour dans un instant.",
  busy: "Le serveur est débordé ; nous réessayons.",
  noneSince: (time) => `Pas de connexion depuis ${time} ; nous réessayons.`,
  reconnecting: "Reconnexion.",
  and: (first, second) => `${first} ; ${second}.`,
  findingOffline: "Tu es hors ligne. On entre dès qu’il y a un réseau.",
  finding: "On cherche ta place…",
  findingRestarting: "Le serveur redémarre. De retour dans un instant…",
  findingBusy: "La maison est débordée ; nouvel essai…",
  findingUnreachable: "Le serveur est injoignable ; nouvel essai…",
  renewed: "La maison a fait peau neuve.",
  reload: "Recharger",
  notDone: "Pas de connexion en ce moment, donc rien n’a été fait. Appuie de nouveau au retour.",
};
