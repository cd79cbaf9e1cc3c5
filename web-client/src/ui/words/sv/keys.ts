import type { Words } from "../words";

export const keys: Words["keys"] = {
  title: "Tangenter",
  inChat: "Skrivet i chatten",
  space: "Blanksteg",
  does: {
    play: "Spela eller pausa, för alla",
    step: "Fem sekunder bakåt eller framåt, för alla",
    undo: "Ångra senaste ändringen",
    mute: "Ljudet av och på, här",
    full: "Helskärm",
    apart: "Bild i bild",
    write: "Skriv i chatten; Escape går tillbaka",
    editLast: "I ett tomt fält: ändra ditt senaste meddelande",
    curves: "Direktkurvor",
    these: "De här tangenterna",
  },
};
