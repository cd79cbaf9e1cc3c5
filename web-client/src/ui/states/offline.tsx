import { useEffect } from "preact/hooks";
import { route } from "../router";
import { Notice } from "./notice";
import { Press } from "./press";

/** There is no way to the server. The address stays, so that one gets to where one wanted to go. */
export function Offline() {
  const wanted = route.peek();
  useEffect(() => {
    addEventListener("online", tryAgain);
    const unsubscribe = route.subscribe((now) => {
      if (now !== wanted) tryAgain(); // the foyer's link
    });
    return () => {
      removeEventListener("online", tryAgain);
      unsubscribe();
    };
  }, [wanted]);
  return (
    <Notice
      title="No connection"
      text="A room needs a line to its server, and there is none now. Your seat and your link are kept. This page goes on by itself once you are connected again."
      testId="offline"
    >
      <Press words="Try again" testId="try-again" onPress={tryAgain} />
    </Notice>
  );
}

function tryAgain(): void {
  location.reload();
}
