import type { Words } from "../words";

export const server: Words["server"] = {
  unreachable: "No se llega al servidor. Comprueba la conexión y prueba otra vez.",
  unreadable: "El servidor respondió algo que esta página no sabe leer. Recarga la página.",
  tooMuch: (wait) => `Eso fue demasiado desde esta dirección. Prueba otra vez ${wait}.`,
  inSeconds: (seconds) => `en ${seconds} s`,
  inAMoment: "en un momento",
  noSuchRoom: "Esa sala no existe.",
  noNewRooms: "Este servidor no abre salas nuevas por ahora. Inténtalo de nuevo dentro de un rato.",
  wentWrong: "Algo salió mal en el servidor. No ha cambiado nada; prueba otra vez.",
  wouldNot: "El servidor no quiso hacerlo.",
};
