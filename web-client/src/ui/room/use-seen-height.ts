import { useEffect } from "preact/hooks";

const KEYBOARD_PX = 150;

/**
 * Tells the styles how much of the window a phone's keyboard leaves. The layout itself keeps the
 * window's shape, so that a keyboard does not turn a phone "on its side".
 */
export function useSeenHeight(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    const root = document.documentElement;
    if (seen === null) {
      return;
    }
    const measure = () => {
      const hidden = innerHeight - seen.height;
      // Pinching zooms the seen part too; that is not a keyboard.
      const isKeyboard = hidden > KEYBOARD_PX && seen.scale < 1.05;
      root.toggleAttribute("data-keyboard", isKeyboard);
      if (isKeyboard) {
        root.style.setProperty("--seen-height", `${seen.height}px`);
        scrollTo(0, 0);
      } else {
        root.style.removeProperty("--seen-height");
      }
    };
    measure();
    seen.addEventListener("resize", measure);
    return () => {
      seen.removeEventListener("resize", measure);
      root.removeAttribute("data-keyboard");
      root.style.removeProperty("--seen-height");
    };
  }, []);
}
