import type { Words } from "../words";

export const curves: Words["curves"] = {
  label: "Curvas en vivo",
  title: "Esta página, en vivo",
  close: "Cerrar las curvas",
  names: {
    skew: "Desfase",
    offset: "Desvío del reloj, cambio",
    error: "Error del reloj, como mucho",
    rate: "Velocidad",
    buffered: "En reserva",
  },
  numbers: {
    rtt: "Ida y vuelta",
    delivery: "Entrega",
    corrections: "Correcciones",
    jumps: "Saltos",
    stalls: "Atascos",
    plan: "Intención",
    clock: "Reloj",
  },
  plans: {
    none: "ninguna",
    prepared: "a punto",
    armed: "arranca ya",
    pulsing: "recuperando poco a poco",
  },
};
