import type { Words } from "../words";

/** Between the ticket and the seat. */
export const finding: Words["finding"] = {
  offline: "No tienes conexión. Entramos en cuanto haya red.",
  seat: "Buscando tu asiento…",
  restarting: "El servidor se está reiniciando. Volvemos en un momento…",
  busy: "El teatro no da abasto; probando otra vez…",
  unreachable: "No se llega al servidor; probando otra vez…",
};
