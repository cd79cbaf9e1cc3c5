import type { Words } from "../words";

export const emoji: Words["emoji"] = {
  label: "Emojis",
  notFetched: "No se pudieron traer los emojis. Prueba otra vez en un momento.",
  moment: "Un momento…",
  searchLabel: "Buscar emoji",
  search: "Buscar",
  kinds: "Clases de emojis",
  none: "Nada se llama así.",
  groups: {
    smileys: "Caritas",
    people: "Personas",
    nature: "Animales y naturaleza",
    food: "Comida y bebida",
    places: "Viajes y lugares",
    activities: "Actividades",
    things: "Cosas",
    signs: "Signos",
    flags: "Banderas",
  },
};
