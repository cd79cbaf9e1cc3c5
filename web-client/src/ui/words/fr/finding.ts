import type { Words } from "../words";

/** Between the ticket and the seat. */
export const finding: Words["finding"] = {
  offline: "Tu es hors ligne. On entre dès qu’il y a un réseau.",
  seat: "On cherche ta place…",
  restarting: "Le serveur redémarre. De retour dans un instant…",
  busy: "La maison est débordée ; nouvel essai…",
  unreachable: "Le serveur est injoignable ; nouvel essai…",
};
