import type { ComponentChildren } from "preact";
import { useRoom } from "../scope/room-scope";
import type { Words } from "./caption";
import "./captions.css";

/** What is said just now, over the lower edge of the picture. */
export function CaptionLines() {
  const { captions } = useRoom();
  const said = captions.now.value;
  const language = captions.shown.value?.language;
  return (
    <div class="captions" data-size={captions.size.value} data-testid="captions" lang={language}>
      {(["top", "bottom"] as const).map((edge) => (
        <div key={edge} class={`captions-${edge}`}>
          {said
            .filter(({ atTop }) => atTop === (edge === "top"))
            .map((caption) => (
              <p key={`${caption.startMs} ${caption.endMs}`} class="caption" dir="auto">
                {caption.words.map(drawn)}
              </p>
            ))}
        </div>
      ))}
    </div>
  );
}

function drawn(words: Words): ComponentChildren {
  if (typeof words === "string") {
    return words;
  }
  const inside = words.words.map(drawn);
  switch (words.style) {
    case "italic":
      return <i>{inside}</i>;
    case "bold":
      return <b>{inside}</b>;
    case "underline":
      return <u>{inside}</u>;
    case "plain":
      return inside;
  }
}
