import { useEffect } from "preact/hooks";
import { route } from "../router";
import type { OfflineWords } from "../words/offline";
import { Notice } from "./notice";
import { Press } from "./press";

/** Often enough for a server that starts again, seldom enough for one that does not. */
const LOOK_MS = 3_000;
/** A file that is never kept: it is there when the server is. */
const SIGN_OF_LIFE = "/manifest.webmanifest";

/** There is no way to the server. The address stays, so that one gets to where one wanted to go. */
export function Offline({ words }: { words: OfflineWords }) {
  const wanted = route.peek();
  useEffect(() => {
    addEventListener("online", tryAgain);
    const timer = setInterval(goOnWhenThere, LOOK_MS);
    const unsubscribe = route.subscribe((now) => {
      if (now !== wanted) tryAgain(); // the foyer's link
    });
    return () => {
      removeEventListener("online", tryAgain);
      clearInterval(timer);
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

/** A server that only starts again changes nothing about this device's own line. */
async function goOnWhenThere(): Promise<void> {
  const answer = await fetch(SIGN_OF_LIFE, { cache: "no-store" }).catch(() => undefined);
  if (answer?.ok === true) {
    tryAgain();
  }
}
