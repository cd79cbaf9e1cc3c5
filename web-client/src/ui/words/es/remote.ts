import type { Words } from "../words";

export const remote: Words["remote"] = {
  pairTitle: "Tu teléfono como mando",
  connected:
    "Tu teléfono es el mando de tu asiento: chat, lista y controles en la mano, la película aquí.",
  endIt: "Terminarlo",
  asking: "Pidiendo un código…",
  tooOld: "Ese código ya es demasiado viejo.",
  showNew: "Mostrar otro",
  point:
    "Apunta aquí con la cámara del teléfono. El código vale una vez, y solo para este asiento.",
  qrCode: "Código QR que hace de un teléfono el mando de tu asiento",
  goodFor: (left) => `Vale durante ${left}`,
  asLink: "Lo mismo como enlace",
  staysHere:
    "Esta dirección solo funciona en este ordenador; un teléfono necesita la dirección de red del servidor.",
  tab: "Mando",
  whose: (name) => `Mando de ${name}`,
  end: "Terminar",
  side: "Chat, lista y personas",
  back: "diez segundos atrás",
  on: "diez segundos adelante",
  codeGone: "Ese código ya no vale",
  notARemote: "Esto no llegó a ser un mando",
  notFetched: "No se pudo traer el mando",
  notFetchedText: "El servidor no lo entregó ahora mismo. Tu código sigue valiendo.",
};
