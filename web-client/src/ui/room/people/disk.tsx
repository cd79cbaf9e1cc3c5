import { initials } from "../../words/text";
import type { Seen } from "./condition";

interface Props {
  readonly seat: number;
  readonly name: string;
  readonly face: string | undefined;
  readonly seen: Seen["name"];
  readonly glowing: boolean;
}

/**
 * A taken seat, from above: its owner's colour, and letters or a face. A slow ring while it loads. The letters are
 * drawn by the style sheet: they are a picture of the name, not text to be read out.
 */
export function Disk({ seat, name, face, seen, glowing }: Props) {
  return (
    <span
      class={glowing ? "disk disk-glowing" : "disk"}
      data-seat={seat}
      data-seen={seen}
      data-face={face}
      data-initials={face ?? initials(name)}
      aria-hidden="true"
    />
  );
}
