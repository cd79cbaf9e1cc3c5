import { keptName } from "../../keep";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { LineForm } from "./line-form";

/** One's own name: changed for everybody, and remembered for the next ticket. */
export function RenameForm({ onDone }: { onDone?: () => void }) {
  const { session, toasts, me } = useRoom();
  return (
    <LineForm
      label={say().common.yourName}
      value={me.value?.name ?? ""}
      most={40}
      testId="rename"
      onSave={async (name) => {
        const outcome = await toasts.tell(session.rename(name));
        if (outcome.name === "done") {
          keptName.write(name);
          onDone?.();
        }
      }}
    />
  );
}
