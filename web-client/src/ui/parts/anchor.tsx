import type { ComponentChildren } from "preact";
import { go } from "../router";

/** A link to another page of this site: an ordinary one, that does not load the page anew. */
export function Anchor(props: { href: string; class?: string; children: ComponentChildren }) {
  const follow = (event: MouseEvent) => {
    const wantsElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (!wantsElsewhere) {
      event.preventDefault();
      go(props.href);
    }
  };
  return (
    <a href={props.href} class={props.class} onClick={follow}>
      {props.children}
    </a>
  );
}
