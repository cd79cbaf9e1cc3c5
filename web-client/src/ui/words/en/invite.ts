export const invite = {
  mayWait: "Whoever comes may wait in line.",
  locked: "The door is locked. A host can open it in the settings.",
  qrCode: "QR code of the room’s link",
  forCamera: "For a phone’s camera",
  link: "The room’s link",
  copy: "Copy link",
  share: "Share…",
  copied: "Link copied.",
  byHand:
    "The browser lets this page copy nothing, so please do it by hand: the link is marked, press Ctrl+C or ⌘C, or hold it and choose Copy.",
  staysHere: (host: string, url: string) =>
    `It works on this computer only. To invite others, start Matinee with ${host} and open it by its network address, or behind a name with ${url}.`,
  newLink: "Make a new link…",
  newLinkAsk:
    "The link and the host key of before are good for nobody any more. Whoever sits here keeps the seat; send the new link to those who are still to come.",
  newLinkYes: "Make it",
  newLinkMade: "This is the new link. The old one opens nothing any more.",
  watchWithMe: "Watch with me:",
};
