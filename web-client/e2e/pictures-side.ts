import type { Page } from "@playwright/test";
import type { Shape } from "./pictures-states";

/** Turns to a leaf of the side, which a phone on its side shows only when it is asked for. */
export async function showSide(
  page: Page,
  shape: Shape,
  tab: "chat" | "queue" | "people",
): Promise<void> {
  const leaf = page.getByTestId(`tab-${tab}`);
  if (shape === "landscape" && !(await leaf.isVisible())) {
    await page.getByRole("button", { name: "Show the chat" }).click();
  }
  await leaf.click();
}
