import { useEffect } from "preact/hooks";
import { route } from "../router";
import type { OfflineWords } from "../words/offline";
import { Notice } from "./notice";
import { Press } from "./press";

/** There is no way to the server. The address stays, so that one gets to where one wanted to go. */
export function Offline({ words }: { words: OfflineWords }) {
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
    <Notice title={words.title} text={words.text} testId="offline">
      <Press words={words.tryAgain} testId="try-again" onPress={tryAgain} />
    </Notice>
  );
}

function tryAgain(): void {
  location.reload();
}
