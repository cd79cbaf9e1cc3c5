import type { Words } from "../words";

export const shelf: Words["shelf"] = {
  label: "Estante",
  looking: "Mirando en el estante…",
  failed: "Ahora no se puede leer el estante. Una dirección funciona igual.",
  empty: "El estante de este servidor está vacío.",
  stream: "emisión",
  music: "música",
};
