import type { Words } from "../words";

const ours = {
  title: "La sala cortó la línea",
  text: "Esta página y el servidor no se entendieron. Tu asiento queda guardado un minuto.",
};

const resting = {
  title: "No se llega a la sala",
  text: "Lo intentamos un rato y no pudimos volver a entrar. Tu asiento queda guardado un minuto.",
};

export const closings: Words["closings"] = {
  restarting: {
    title: "Están barriendo el teatro",
    text: "El servidor se está reiniciando. La sala debería volver en un momento.",
  },
  "too-slow": resting,
  silent: resting,
  unknown: resting,
  "too-fast": {
    title: "Eso fue demasiado rápido",
    text: "Esta página envió más de lo que envía una persona. Vuelve y debería ir bien.",
  },
  busy: {
    title: "La sala no da abasto",
    text: "No pudo dejarte entrar ahora mismo. Prueba otra vez en un momento.",
  },
  malformed: ours,
  oversized: ours,
  binary: ours,
  "wrong-order": ours,
  replaced: {
    title: "Estás viéndola en otro sitio",
    text: "Tu asiento pasó a otra pestaña o a otro dispositivo, y allí sigue la película. Sigue aquí y vuelve.",
  },
  "no-such-room": {
    title: "Esa sala no existe",
    text: "Puede que el enlace esté mal escrito, o que la sala haya terminado y ya no esté.",
  },
  "room-closed": {
    title: "Quien lleva el servidor ha cerrado esta sala",
    text: "La ha cerrado para todo el mundo. No se guarda nada de ella.",
  },
  "room-ended": {
    title: "Esta sala ha terminado",
    text: "Ha salido todo el mundo y no se guarda nada. ¿Abrir otra?",
  },
  "hello-late": {
    title: "Eso tardó demasiado",
    text: "La línea con el servidor es lenta. Prueba una vez más.",
  },
  left: {
    title: "Saliste",
    text: "Tu asiento vuelve a estar libre. El enlace te sigue sirviendo.",
  },
  removed: {
    title: "Te han hecho salir de esta sala",
    text: "Lo decidió una persona responsable. Recargar, otra pestaña u otro nombre no cambian nada; solo una persona responsable puede deshacerlo.",
  },
  "link-turned-over": {
    title: "Este enlace ya no sirve",
    text: "La sala tiene ahora otro enlace. Pídelo a quien la lleva.",
  },
  "not-admitted": {
    title: "Esta vez no",
    text: "Una persona responsable de esta sala prefirió no dejarte entrar. Puedes volver a llamar dentro de un minuto.",
  },
  unpaired: {
    title: "Esto ya no es un mando",
    text: "El asiento al que pertenecía lo ha terminado, o vuelve a estar libre. Un código nuevo en el asiento lo convierte otra vez en mando.",
  },
  goneUnderUs: {
    title: "La sala ya no está",
    text: "Terminó mientras no estabas, o el servidor se reinició sin ella. ¿Abrir otra?",
  },
};
