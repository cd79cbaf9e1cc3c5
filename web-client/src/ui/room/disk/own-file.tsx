import { useSignal } from "@preact/signals";
import { useRoom } from "../scope/room-scope";
import { FilePick } from "./file-pick";
import { mediaOfOwn, readOwnFile } from "./read-own-file";
import "./disk.css";

/** Puts on, or queues, films that each member has on their own disk. */
export function OwnFile() {
  const { session, toasts, current, mayControl } = useRoom();
  const problems = useSignal<readonly string[]>([]);
  const take = async (files: readonly File[]) => {
    problems.value = [];
    for (const file of files) {
      const read = await readOwnFile(file);
      if (read.name === "unreadable") {
        problems.value = [...problems.value, `${file.name}: ${read.why}`];
        continue;
      }
      const media = mediaOfOwn(file, read.mark);
      const isFirst = current.peek() === undefined && mayControl.peek();
      await toasts.tell(isFirst ? session.cue(media) : session.addItem(media));
    }
  };
  return (
    <div class="own-file">
      <FilePick label="A file each of you has…" testId="own-file" many onPick={take} />
      <p class="hint">Everybody chooses their own copy of it. Nothing is uploaded.</p>
      {problems.value.map((problem) => (
        <p key={problem} class="problem" role="status">
          {problem}
        </p>
      ))}
    </div>
  );
}
