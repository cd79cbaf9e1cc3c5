import { useSignal } from "@preact/signals";
import { differenceOf, markIn } from "../../../player/disk/file-mark";
import { ownFiles } from "../../../player/disk/own-files";
import { filled } from "../../words/filled";
import { differenceWords, markWords } from "../../words/own-file";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { FilePick } from "./file-pick";
import { readOwnFile } from "./read-own-file";
import "./disk.css";

/** Before a film that each member has on their own disk: the way to show this page one's copy of it. */
export function ChooseCopy() {
  const { current, title, playing } = useRoom();
  const { adding } = say();
  const address = current.value?.media.address ?? "";
  const wanted = markIn(address);
  const problem = useSignal<string | undefined>(undefined);
  if (wanted === undefined) {
    return null;
  }
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) {
      return;
    }
    const read = await readOwnFile(file);
    const difference = read.name === "read" ? differenceOf(wanted, read.mark) : undefined;
    if (read.name === "unreadable") {
      problem.value = read.why;
    } else if (difference !== undefined) {
      problem.value = differenceWords(difference, wanted, read.mark);
    } else {
      ownFiles.give(address, file);
    }
  };
  return (
    <div class="stage-veil" data-testid="wants-file">
      <p class="title stage-veil-title">{adding.chooseCopy}</p>
      <p class="stage-veil-text">
        {filled(adding.copyOf, <bdi>{title.value}</bdi>, markWords(wanted))}{" "}
        {playing.value && adding.othersWatchOn}
      </p>
      <p class="problem" role="status" data-testid="copy-problem">
        {problem.value}
      </p>
      <div class="stage-veil-ways">
        <FilePick label={adding.chooseFile} testId="choose-copy" primary onPick={take} />
      </div>
    </div>
  );
}
