import type { Words } from "../words";

export const orders: Words["orders"] = {
  label: "Órdenes",
  does: {
    play: "Reproducir, para todo el mundo",
    pause: "Pausar, para todo el mundo",
    seek: "Ir a un momento: 12:03, o 30 s adelante: +30",
    next: "Pasar a la siguiente de la lista",
    skip: "Votar para pasar a la siguiente",
    undo: "Deshacer el último cambio",
    add: "Añadir una dirección a la lista",
    name: "Cambiar tu nombre",
    keys: "Mostrar todas las teclas y órdenes",
    leave: "Salir de la sala",
  },
  unknown: (word) => `No existe /${word}. Empieza por // para decirlo a los demás.`,
  needsPlace: "Di adónde: /seek 12:03, o /seek +30.",
  needsName: "Di qué nombre: /name Ana.",
  needsAddress: "Di qué añadir: /add https://…",
  notYours: "Solo las personas responsables manejan la película de esta sala.",
};
