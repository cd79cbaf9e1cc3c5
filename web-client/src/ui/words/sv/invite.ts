import type { Words } from "../words";

export const invite: Words["invite"] = {
  mayWait: "Den som kommer kan stå i kö.",
  locked: "Dörren är låst. En värd kan öppna den i inställningarna.",
  qrCode: "QR-kod för salongens länk",
  forCamera: "För en telefons kamera",
  link: "Salongens länk",
  copy: "Kopiera länken",
  share: "Dela…",
  copied: "Länken är kopierad.",
  byHand:
    "Webbläsaren låter inte sidan kopiera, så gör det för hand: länken är markerad, tryck Ctrl+C eller ⌘C, eller håll på den och välj Kopiera.",
  staysHere: (host, url) =>
    `Den fungerar bara på den här datorn. För att bjuda in andra, starta Matinee med ${host} och öppna den med dess nätverksadress, eller bakom ett namn med ${url}.`,
  newLink: "Gör en ny länk…",
  newLinkAsk:
    "Den gamla länken och värdnyckeln gäller inte längre för någon. Den som sitter här behåller sin plats; skicka den nya länken till dem som ska komma.",
  newLinkYes: "Gör den",
  newLinkMade: "Det här är den nya länken. Den gamla öppnar inget längre.",
  watchWithMe: "Titta med mig:",
};
