import { type ComponentChildren, isValidElement, toChildArray, type VNode } from "preact";
import { describe, expect, it } from "vitest";
import { LinkedText } from "./linked-text";
import { PlaceLink } from "./place-link";

function childrenOf(text: string): ComponentChildren[] {
  const drawn = LinkedText({ text, itemId: 1 }) as VNode<{ children?: ComponentChildren }>;
  return toChildArray(drawn.props.children);
}

describe("a message on the page", () => {
  it.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[click](javascript:alert(1))",
    "javascript:alert(1)",
  ])("%s is one piece of text", (text) => expect(childrenOf(text)).toEqual([text]));

  it("makes links that give nothing away", () => {
    const link = childrenOf("see https://example.org/a, please").find((child) =>
      isValidElement(child),
    ) as VNode<Record<string, unknown>>;
    expect(link.type).toBe("a");
    expect(link.props).toMatchObject({
      href: "https://example.org/a",
      target: "_blank",
      rel: "noopener nofollow noreferrer",
      children: "https://example.org/a",
    });
  });

  it("CH6 makes places in the film ways there, and leaves the words as they were", () => {
    const [before, place, after] = childrenOf("look at 12:03 again");
    expect([before, after]).toEqual(["look at ", " again"]);
    expect((place as VNode).type).toBe(PlaceLink);
    expect((place as VNode).props).toMatchObject({ text: "12:03", positionMs: 723_000, itemId: 1 });
  });
});
