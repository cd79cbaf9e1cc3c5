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

/** On the side with more room, begun where the button begins, and never over the window's edge. */
export function placeBeside(button: Around, width: number): Place {
  const above = button.top - GAP - EDGE;
  const below = button.windowHeight - button.bottom - GAP - EDGE;
  const isAbove = above > below;
  return {
    top: isAbove ? undefined : button.bottom + GAP,
    bottom: isAbove ? button.windowHeight - button.top + GAP : undefined,
    left: Math.max(EDGE, Math.min(button.left, button.windowWidth - width - EDGE)),
    mostHeight: Math.max(above, below),
  };
}
