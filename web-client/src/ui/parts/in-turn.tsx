import { type ComponentChildren, Fragment, toChildArray } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/**
 * Draws its parts one after the other, each in a task of its own, and the first of them after what stands
 * around. On a slow phone a whole room takes most of a second to draw, and nothing that the film says is
 * heard meanwhile: so it has its say between the parts.
 */
export function InTurn({ children }: { readonly children: ComponentChildren }) {
  const parts = toChildArray(children);
  const [drawn, setDrawn] = useState(0);
  const isWhole = drawn >= parts.length;
  useLayoutEffect(() => {
    if (isWhole) {
      return;
    }
    const timer = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(timer);
  }, [drawn, isWhole]);
  return <Fragment>{parts.slice(0, drawn)}</Fragment>;
}
