import { say } from "../../words/say";
import { FilePick } from "./file-pick";
import { useOwnFiles } from "./use-own-files";
import "./disk.css";

/** Films that each member has on their own disk. */
export function OwnFile() {
  const { take, problems } = useOwnFiles();
  const { adding } = say();
  return (
    <div class="own-file">
      <FilePick label={adding.ownFile} testId="own-file" many onPick={take} />
      <p class="hint">{adding.ownFileNote}</p>
      {problems.value.map((problem) => (
        <p key={problem} class="problem" role="status">
          {problem}
        </p>
      ))}
    </div>
  );
}
