import { useFetched } from "../../parts/use-fetched";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** The sheet to pair a phone with, fetched when somebody wants it. */
export function Pairing() {
  const { pairOpen } = useRoom();
  return pairOpen.value ? <Fetched /> : null;
}

const dialog = async () => (await import("./pair-dialog")).PairDialog;

function Fetched() {
  const { pairOpen, toasts } = useRoom();
  const Sheet = useFetched(dialog, () => {
    pairOpen.value = false;
    toasts.show(say().room.notFetched);
  });
  return Sheet === undefined ? null : <Sheet />;
}
