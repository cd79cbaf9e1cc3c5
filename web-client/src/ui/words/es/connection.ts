import type { Words } from "../words";

export const connection: Words["connection"] = {
  filmPlaysOn: "La película sigue",
  seatKept: "tu asiento queda guardado un minuto",
  nameKept: "tu nombre y lo que escribes quedan guardados",
  offline: "No tienes conexión.",
  offlineSince: (time) => `No tienes conexión desde las ${time}.`,
  restarting: "El servidor se está reiniciando. Volvemos en un momento.",
  busy: "El servidor no da abasto; seguimos intentándolo.",
  noneSince: (time) => `Sin conexión desde las ${time}; seguimos intentándolo.`,
  reconnecting: "Conectando de nuevo.",
  and: (first, second) => `${first}; ${second}.`,
  findingOffline: "No tienes conexión. Entramos en cuanto haya red.",
  finding: "Buscando tu asiento…",
  findingRestarting: "El servidor se está reiniciando. Volvemos en un momento…",
  findingBusy: "El teatro no da abasto; probando otra vez…",
  findingUnreachable: "No se llega al servidor; probando otra vez…",
  renewed: "Han renovado el teatro.",
  reload: "Recargar",
  notDone: "Ahora no hay conexión, así que no se hizo. Pulsa otra vez cuando volvamos.",
};
