import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useRoom } from "../scope/room-scope";

/** The live curves, fetched when somebody asks for them: a page that shows none pays nothing. */
export function Curves() {
  const { curvesOpen } = useRoom();
  return curvesOpen.value ? <Fetched /> : null;
}

function Fetched() {
  const { curvesOpen, toasts } = useRoom();
  const [Panel, setPanel] = useState<FunctionComponent>();
  useEffect(() => {
    let isGone = false;
    import("./curves-panel").then(
      ({ CurvesPanel }) => {
        if (!isGone) {
          setPanel(() => CurvesPanel);
        }
      },
      () => {
        curvesOpen.value = false;
        toasts.show("The curves could not be fetched. Reload the page to see them.");
      },
    );
    return () => {
      isGone = true;
    };
  }, [curvesOpen, toasts]);
  return Panel === undefined ? null : <Panel />;
}
