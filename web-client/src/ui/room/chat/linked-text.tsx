import type { ItemId } from "../../../protocol/generated";
import { type Piece, piecesOf } from "../../words/links";
import { PlaceLink } from "./place-link";

interface Props {
  readonly text: string;
  /** What was on when it was said. */
  readonly itemId: ItemId | undefined;
}

/** A message as it was written. Text nodes, links and places made here; nothing is ever read as markup. */
export function LinkedText({ text, itemId }: Props) {
  return <>{piecesOf(text).map((piece, at) => drawn(piece, at, itemId))}</>;
}

function drawn(piece: Piece, at: number, itemId: ItemId | undefined) {
  switch (piece.name) {
    case "words":
      return piece.text;
    case "place":
      return <PlaceLink key={at} text={piece.text} positionMs={piece.positionMs} itemId={itemId} />;
    case "link":
      return (
        <a key={at} href={piece.address} target="_blank" rel="noopener nofollow noreferrer">
          {piece.text}
        </a>
      );
  }
}
