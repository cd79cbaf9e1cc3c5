import type { Words } from "../words";

export const invite: Words["invite"] = {
  mayWait: "Quien llegue puede hacer cola.",
  locked: "La puerta está cerrada. Se puede abrir en los ajustes.",
  qrCode: "Código QR del enlace de la sala",
  forCamera: "Para la cámara de un teléfono",
  link: "El enlace de la sala",
  copy: "Copiar enlace",
  share: "Compartir…",
  copied: "Enlace copiado.",
  byHand:
    "El navegador no deja que esta página copie nada, así que hazlo a mano: el enlace está marcado, pulsa Ctrl+C o ⌘C, o mantenlo pulsado y elige Copiar.",
  staysHere: (host, url) =>
    `Solo funciona en este ordenador. Para invitar a más gente, arranca Matinee con ${host} y ábrelo por su dirección de red, o detrás de un nombre con ${url}.`,
  newLink: "Hacer un enlace nuevo…",
  newLinkAsk:
    "El enlace y la llave de antes ya no le sirven a nadie. Quien está aquí conserva su asiento; envía el enlace nuevo a quien falte por venir.",
  newLinkYes: "Hacerlo",
  newLinkMade: "Este es el enlace nuevo. El viejo ya no abre nada.",
  watchWithMe: "Mírala conmigo:",
};
