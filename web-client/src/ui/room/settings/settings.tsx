import { useFetched } from "../../parts/use-fetched";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** The sheet with the settings, fetched when somebody wants it. */
export function Settings() {
  const { settingsOpen } = useRoom();
  return settingsOpen.value ? <Fetched /> : null;
}

const dialog = async () => (await import("./settings-dialog")).SettingsDialog;

function Fetched() {
  const { settingsOpen, toasts } = useRoom();
  const Sheet = useFetched(dialog, () => {
    settingsOpen.value = false;
    toasts.show(say().room.notFetched);
  });
  return Sheet === undefined ? null : <Sheet />;
}
