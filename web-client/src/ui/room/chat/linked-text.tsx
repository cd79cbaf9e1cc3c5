import { piecesOf } from "../../words/links";

/** A message as it was written. Text nodes and links made here; nothing is ever read as markup. */
export function LinkedText({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, at) =>
        piece.name === "words" ? (
          piece.text
        ) : (
          <a key={at} href={piece.address} target="_blank" rel="noopener nofollow noreferrer">
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}
