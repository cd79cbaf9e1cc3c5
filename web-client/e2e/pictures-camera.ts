import type { CDPSession, Page } from "@playwright/test";
import { fileOf, PICTURES, SHAPES, type Shape, type State } from "./pictures-states";

const SIZES: Readonly<Record<Shape, { width: number; height: number }>> = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  landscape: { width: 844, height: 390 },
  tablet: { width: 820, height: 1180 },
};

/** A page that takes the shape of one device after another, and is pictured in each. */
export class Camera {
  private constructor(
    readonly page: Page,
    private readonly devices: CDPSession,
  ) {}

  static async on(page: Page): Promise<Camera> {
    return new Camera(page, await page.context().newCDPSession(page));
  }

  async turn(shape: Shape): Promise<void> {
    const isTouched = shape !== "desktop";
    await this.devices.send("Emulation.setTouchEmulationEnabled", {
      enabled: isTouched,
      ...(isTouched && { maxTouchPoints: 5 }),
    });
    await this.page.setViewportSize(SIZES[shape]);
  }

  /**
   * Pictures the state in these shapes.
   *
   * @param arrange brings it about once more, where it does not outlive a change of shape
   */
  async shoot(
    state: State,
    shapes: readonly Shape[] = SHAPES,
    arrange?: (shape: Shape) => Promise<unknown>,
  ): Promise<void> {
    for (const shape of shapes) {
      await this.turn(shape);
      await arrange?.(shape);
      await settled(this.page);
      await this.page.screenshot({
        path: `${PICTURES}/${fileOf(state, shape)}`,
        type: "jpeg",
        quality: 75,
        scale: "css",
      });
    }
  }
}

/** Nothing fades or moves any more, but for what turns for ever. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const moving = () =>
      document.getAnimations().filter(
        ({ playState, effect, timeline }) =>
          playState === "running" &&
          timeline === document.timeline && // what goes by scrolling stands with it
          effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
    do {
      await Promise.allSettled(moving().map(({ finished }) => finished));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    } while (moving().length > 0);
  });
}
