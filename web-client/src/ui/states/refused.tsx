import type { RefusalCode } from "../../protocol/generated";
import { Anchor } from "../parts/anchor";
import { refusalWords } from "../words/refusals";
import { Notice } from "./notice";

interface Props {
  readonly code: RefusalCode;
  readonly message: string;
  readonly onTryAgain: () => void;
}

/** No seat was given: why, and how to try again. */
export function RefusedEntry({ code, message, onTryAgain }: Props) {
  const isFull = code === "room-full";
  return (
    <Notice
      title={isFull ? "Every seat is taken" : "The door stayed shut"}
      text={
        isFull
          ? "A room has eight seats. A seat left behind is kept for a minute, so one may come free soon."
          : refusalWords(code, message)
      }
      testId={`refused-${code}`}
    >
      <button
        type="button"
        class="button button-velvet button-large"
        data-testid="way-on"
        onClick={onTryAgain}
      >
        Try again
      </button>
      <Anchor href="/" class="button button-large">
        To the foyer
      </Anchor>
    </Notice>
  );
}
