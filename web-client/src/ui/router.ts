import { signal } from "@preact/signals";
import { keepCompanionCode, keepHostKey } from "./keep";
import { companionCodeIn, hostKeyIn, type Route, routeOf } from "./route";

/** Which page is shown; follows the address bar. */
export const route = signal<Route>(arrive());

/** Goes to another page of this site without loading it anew. */
export function go(path: string): void {
  history.pushState(null, "", path);
  route.value = arrive();
  window.scrollTo(0, 0);
}

addEventListener("popstate", () => {
  route.value = arrive();
});

addEventListener("hashchange", () => {
  route.value = arrive();
});

/** A secret is taken out of the address bar at once, so that it is in no copied link or screenshot. */
function arrive(): Route {
  const to = routeOf(location.pathname);
  const hostKey = hostKeyIn(location.hash);
  const code = companionCodeIn(location.hash);
  if (to.name !== "room" || (hostKey ?? code) === undefined) {
    return to;
  }
  if (hostKey !== undefined) {
    keepHostKey(to.roomId, hostKey);
  }
  if (code !== undefined) {
    keepCompanionCode(to.roomId, code);
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  return to;
}
