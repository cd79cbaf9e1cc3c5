import { filmPlaces } from "./film-places";

/** A piece of a message: words, a place in the film, or an address that may be opened. */
export type Piece =
  | { readonly name: "words"; readonly text: string }
  | { readonly name: "place"; readonly text: string; readonly positionMs: number }
  | { readonly name: "link"; readonly text: string; readonly address: string };

const LONGEST_ADDRESS = 2_048;

/**
 * Cuts a message into words, places and links. Only `http:` and `https:` become links; joined again the
 * pieces are the message to the letter, so a reader always sees what was written.
 */
export function piecesOf(message: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of message.matchAll(/https?:\/\/[^\s<>"'`\\^{|}\p{Cc}\p{Cf}]+/giu)) {
    const text = withoutTrailing(match[0]);
    const address = addressOf(text);
    if (address !== undefined && !isInsideWord(message, match.index)) {
      pushWords(pieces, message.slice(from, match.index));
      pieces.push({ name: "link", text, address });
      from = match.index + text.length;
    }
  }
  pushWords(pieces, message.slice(from));
  return pieces;
}

function pushWords(pieces: Piece[], text: string): void {
  let from = 0;
  for (const { index, text: place, positionMs } of filmPlaces(text)) {
    pushPlain(pieces, text.slice(from, index));
    pieces.push({ name: "place", text: place, positionMs });
    from = index + place.length;
  }
  pushPlain(pieces, text.slice(from));
}

function pushPlain(pieces: Piece[], text: string): void {
  if (text !== "") {
    pieces.push({ name: "words", text });
  }
}

/** `xhttps://…` is a word that somebody mistyped, not an address. */
function isInsideWord(message: string, index: number): boolean {
  return index > 0 && /[\p{L}\p{N}_]/u.test(message.charAt(index - 1));
}

/** The full stop of a sentence is not part of the address; a bracket is when it was opened in it. */
function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const closesOutside = last === ")" && !text.slice(0, end).includes("(");
    if (!closesOutside && !".,;:!?]…»”’*".includes(last)) {
      break;
    }
    end -= 1;
  }
  return text.slice(0, end);
}

function addressOf(text: string): string | undefined {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  // An address with a user in it is made to look like another: `https://bank.example@evil.example`.
  const isPlain = url.username === "" && url.password === "" && url.hostname !== "";
  return isPlain && (url.protocol === "https:" || url.protocol === "http:") ? url.href : undefined;
}
