/** What a film may do on this page, a service's player may do in its frame. */
const ALLOWED = "autoplay; encrypted-media; fullscreen; picture-in-picture";

/** A service's player. Services let nobody embed them who does not say where from. */
export function frameIn(place: HTMLElement, address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.className = "stage-frame";
  frame.title = title;
  frame.allow = ALLOWED;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.tabIndex = -1;
  frame.src = address;
  place.replaceChildren(frame);
  return frame;
}
