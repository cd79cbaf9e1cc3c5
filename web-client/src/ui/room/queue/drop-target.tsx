import { useEffect } from "preact/hooks";
import { readAddresses } from "../../words/addresses";
import { notTakenWords } from "../../words/queue";
import { say } from "../../words/say";
import { useOwnFiles } from "../disk/use-own-files";
import { useRoom } from "../scope/room-scope";
import { useDropped } from "./drop";
import { useAdding } from "./use-adding";

/** The whole page, for links and files that are dropped onto it: they join the queue. */
export function DropTarget() {
  const { toasts, side } = useRoom();
  const add = useAdding();
  const { take, problems } = useOwnFiles();
  const over = useDropped({
    onText: (text) => {
      const { media, notTaken } = readAddresses(text, location.protocol);
      if (notTaken.length > 0) {
        toasts.show(notTakenWords(notTaken));
      }
      if (media.length > 0) {
        side.show("queue");
        void add(media, "last");
      }
    },
    onFiles: (files) => {
      side.show("queue");
      void take(files);
    },
  });
  const [problem] = problems.value;
  useEffect(() => {
    if (problem !== undefined) {
      toasts.show(problem);
    }
  }, [toasts, problem]);
  return over.value ? (
    <div class="drop-target" data-testid="drop-target">
      <p class="title">{say().adding.dropHere}</p>
    </div>
  ) : null;
}
