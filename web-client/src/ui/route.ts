/** Where an address of this page leads. */
export type Route =
  | { readonly name: "landing" }
  | { readonly name: "room"; readonly roomId: string }
  | { readonly name: "unknown"; readonly path: string };

const ROOM_ID = /^[A-Za-z0-9_-]{1,64}$/u;

export function routeOf(pathname: string): Route {
  if (pathname === "/" || pathname === "") {
    return { name: "landing" };
  }
  const [, first, second, ...rest] = pathname.split("/");
  const isRoom = first === "r" && rest.every((part) => part === "") && rest.length <= 1;
  return isRoom && second !== undefined && ROOM_ID.test(second)
    ? { name: "room", roomId: second }
    : { name: "unknown", path: pathname };
}

export function roomPath(roomId: string): string {
  return `/r/${encodeURIComponent(roomId)}`;
}

/** The room's link with its host key: whoever opens it is host. */
export function hostLinkOf(link: string, hostKey: string): string {
  return `${link}#host=${hostKey}`;
}

/** The room's link with a code that makes whoever opens it the second device of a seat (ST7). */
export function companionLinkOf(link: string, code: string): string {
  return `${link}#companion=${code}`;
}

/** The same link for another id, wherever the room's server is known as. */
export function linkTo(link: string, from: string, to: string): string {
  return link.endsWith(roomPath(from))
    ? link.slice(0, -roomPath(from).length) + roomPath(to)
    : link;
}

/** The host key in an address's fragment (RM2); a fragment is never sent to any server. */
export function hostKeyIn(hash: string): string | undefined {
  return secretIn(hash, "host");
}

/** The code for a second device, likewise. */
export function companionCodeIn(hash: string): string | undefined {
  return secretIn(hash, "companion");
}

function secretIn(hash: string, name: string): string | undefined {
  const key = new URLSearchParams(hash.replace(/^#/u, "")).get(name)?.trim();
  return key !== undefined && /^[\w-]{1,200}$/u.test(key) ? key : undefined;
}

/** What a friend typed to find a room: its link or its code. */
export function pathFromInvitation(typed: string): string | undefined {
  const text = typed.trim();
  if (URL.canParse(text)) {
    const url = new URL(text);
    const route = routeOf(url.pathname);
    const isWeb = url.protocol === "https:" || url.protocol === "http:";
    return isWeb && route.name === "room" ? roomPath(route.roomId) + url.hash : undefined;
  }
  const code = text.replace(/^\/?r\//u, "");
  return ROOM_ID.test(code) ? roomPath(code.toLowerCase()) : undefined;
}
