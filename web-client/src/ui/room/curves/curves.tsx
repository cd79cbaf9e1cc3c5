import { useFetched } from "../../parts/use-fetched";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

/** The live curves, fetched when somebody asks for them. */
export function Curves() {
  const { curvesOpen } = useRoom();
  return curvesOpen.value ? <Fetched /> : null;
}

const panel = async () => (await import("./curves-panel")).CurvesPanel;

function Fetched() {
  const { curvesOpen, toasts } = useRoom();
  const Panel = useFetched(panel, () => {
    curvesOpen.value = false;
    toasts.show(say().room.curvesNotFetched);
  });
  return Panel === undefined ? null : <Panel />;
}
