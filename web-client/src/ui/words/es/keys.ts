import type { Words } from "../words";

export const keys: Words["keys"] = {
  title: "Teclas",
  inChat: "Escrito en el chat",
  space: "Espacio",
  does: {
    play: "Reproducir o pausar, para todo el mundo",
    step: "Cinco segundos atrás o adelante, para todo el mundo",
    undo: "Deshacer el último cambio",
    mute: "Quitar y poner el sonido, aquí",
    full: "Pantalla completa",
    apart: "Imagen dentro de imagen",
    write: "Escribir en el chat; Escape vuelve",
    editLast: "En un campo vacío: editar tu último mensaje",
    curves: "Curvas en vivo",
    these: "Estas teclas",
  },
};
