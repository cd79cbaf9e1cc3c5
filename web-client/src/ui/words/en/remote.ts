/** A phone as remote, on the phone and at its seat. */
export const remote = {
  pairTitle: "Your phone as remote",
  connected:
    "Your phone is the remote of your seat: chat, queue and controls in your hand, the film here.",
  endIt: "End it",
  asking: "Asking for a code…",
  tooOld: "That code is too old now.",
  showNew: "Show a new one",
  point: "Point your phone’s camera here. The code is good once, and for this seat alone.",
  qrCode: "QR code that makes a phone the remote of your seat",
  goodFor: (left: string) => `Good for ${left}`,
  asLink: "The same as a link",
  staysHere:
    "This address works on this computer only; a phone needs the server’s network address.",
  tab: "Remote",
  whose: (name: string) => `${name}’s remote`,
  end: "End",
  side: "Chat, queue and people",
  back: "ten seconds back",
  on: "ten seconds on",
  codeGone: "That code is good no more",
  notARemote: "This did not become a remote",
  notFetched: "The remote could not be fetched",
  notFetchedText: "The server did not hand it out just now. Your code is still good.",
};
