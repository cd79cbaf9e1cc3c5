import type { Words } from "../words";

export const condition: Words["condition"] = {
  away: "fuera, asiento guardado",
  awayUntil: (time) => `fuera, asiento guardado hasta las ${time}`,
  unknown: "aquí",
  loading: "cargando",
  ready: "a punto",
  watching: "viendo",
  inStep: "a la par",
  catchingUp: "poniéndose al día",
  stalled: "atasco, cargando más",
  suspended: "ahora no está viendo",
  kept: {
    ad: "en un anuncio",
    hidden: "mirando otra cosa",
    gesture: "falta que toque para empezar",
    file: "falta que elija su archivo",
  },
  failed: {
    unreachable: "no puede verla: no se llega a ella",
    refused: "no puede verla: no se la entregan",
    codec: "no puede verla: no en este navegador",
    private: "no puede verla: es privada",
    removed: "no puede verla: no está",
    "not-embeddable": "no puede verla: solo se muestra en otro sitio",
    protected: "no puede verla: está protegida",
    offline: "no puede verla: no se emite nada",
    damaged: "no puede verla: está dañada",
  },
};
