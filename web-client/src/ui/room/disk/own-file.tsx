import { FilePick } from "./file-pick";
import { useOwnFiles } from "./use-own-files";
import "./disk.css";

/** Films that each member has on their own disk. */
export function OwnFile() {
  const { take, problems } = useOwnFiles();
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
