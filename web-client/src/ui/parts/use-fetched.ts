import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A part of the page that is fetched when it is wanted: whoever never wants it pays nothing.
 *
 * @param load must be the same function at every call
 */
export function useFetched<P>(
  load: () => Promise<FunctionComponent<P>>,
  onFail: () => void,
): FunctionComponent<P> | undefined {
  const [Part, setPart] = useState<FunctionComponent<P>>();
  useEffect(() => {
    let isGone = false;
    load().then(
      (part) => {
        if (!isGone) {
          setPart(() => part);
        }
      },
      () => {
        if (!isGone) {
          onFail();
        }
      },
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return Part;
}
