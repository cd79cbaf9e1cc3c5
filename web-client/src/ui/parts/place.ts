/** What is known of a button and of the window around it. */
export interface Around {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
}

/** Where a card stands: above or below its button, in pixels from the window's edges. */
export interface Place {
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  readonly left: number;
  readonly mostHeight: number;
}

const GAP = 6;
const EDGE = 8;
/** Less than this is no room for a card: a phone on its side. */
const LEAST_HEIGHT = 240;

/**
 * On the side with more room, begun where the button begins, and never over the window's edge; over the
 * button where there is no room on either side.
 */
export function placeBeside(button: Around, width: number): Place {
  const above = button.top - GAP - EDGE;
  const below = button.windowHeight - button.bottom - GAP - EDGE;
  const isAbove = above > below;
  const left = Math.max(EDGE, Math.min(button.left, button.windowWidth - width - EDGE));
  if (Math.max(above, below) < LEAST_HEIGHT) {
    return { top: undefined, bottom: EDGE, left, mostHeight: button.windowHeight - 2 * EDGE };
  }
  return {
    top: isAbove ? undefined : button.bottom + GAP,
    bottom: isAbove ? button.windowHeight - button.top + GAP : undefined,
    left,
    mostHeight: Math.max(above, below),
  };
}
