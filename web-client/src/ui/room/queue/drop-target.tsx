import { useCallback } from "preact/hooks";
import { readAddresses } from "../../words/addresses";
import { notTakenWords } from "../../words/queue";
import { useRoom } from "../scope/room-scope";
import { useDropped } from "./drop";
import { useAdding } from "./use-adding";

/** The whole page, for links that are dropped onto it: they join the queue. */
export function DropTarget() {
  const { toasts, side } = useRoom();
  const add = useAdding();
  const onText = useCallback(
    (text: string) => {
      const { media, notTaken } = readAddresses(text, location.protocol);
      if (notTaken.length > 0) {
        toasts.show(notTakenWords(notTaken));
      }
      if (media.length > 0) {
        side.show("queue");
        void add(media, "last");
      }
    },
    [toasts, side, add],
  );
  const over = useDropped({ onText });
  return over.value ? (
    <div class="drop-target" data-testid="drop-target">
      <p class="title">Drop it to add it to the queue</p>
    </div>
  ) : null;
}
