import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useCallback } from "preact/hooks";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { mediaOfOwn, readOwnFile } from "./read-own-file";

export interface OwnFiles {
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Of what could not be read. */
  readonly problems: ReadonlySignal<readonly string[]>;
}

/** Puts on, or queues, films that each member has on their own disk. */
export function useOwnFiles(): OwnFiles {
  const { session, toasts, current, mayControl } = useRoom();
  const problems = useSignal<readonly string[]>([]);
  const take = useCallback(
    async (files: readonly File[]) => {
      problems.value = [];
      for (const file of files) {
        const read = await readOwnFile(file);
        if (read.name === "unreadable") {
          problems.value = [...problems.value, say().adding.fileProblem(file.name, read.why)];
          continue;
        }
        const media = mediaOfOwn(file, read.mark);
        const isFirst = current.peek() === undefined && mayControl.peek();
        await toasts.tell(isFirst ? session.cue(media) : session.addItem(media));
      }
    },
    [session, toasts, current, mayControl, problems],
  );
  return { take, problems };
}
