import type { Words } from "../words";

export const curves: Words["curves"] = {
  label: "Direktkurvor",
  title: "Sidan, direkt",
  close: "Stäng kurvorna",
  names: {
    skew: "Avvikelse",
    offset: "Klockans förskjutning, ändring",
    error: "Klockans fel, högst",
    rate: "Hastighet",
    buffered: "I förråd",
  },
  numbers: {
    rtt: "Tur och retur",
    delivery: "Leverans",
    corrections: "Rättningar",
    jumps: "Hopp",
    stalls: "Stopp",
    plan: "Avsikt",
    clock: "Klocka",
  },
  plans: {
    none: "ingen",
    prepared: "redo att börja",
    armed: "börjar strax",
    pulsing: "hämtar in mjukt",
  },
};
