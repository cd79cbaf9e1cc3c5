// All that this page does without a connection: it says so. Keeps the offline page and what it loads,
// answers with them when the server cannot be reached, and stays out of everything else.
const PAGE = "/offline.html";
const KEPT = "offline";

/** The page names all that it loads: a build writes its style, its script and that script's imports into it. */
async function keep() {
  const page = await fetch(PAGE, { cache: "reload" });
  if (!page.ok) {
    throw new Error(`the offline page: ${page.status}`);
  }
  const named = [...(await page.clone().text()).matchAll(/"(\/[\w./-]+\.(?:js|css|svg))"/gu)];
  const parts = named.map(([, path]) => path);
  const cache = await caches.open(KEPT);
  await cache.addAll(parts); // all of them or none: until then the page of the build before stays whole
  await cache.put(PAGE, page);
  const wanted = new Set([PAGE, ...parts]);
  const others = (await cache.keys()).filter(({ url }) => !wanted.has(new URL(url).pathname));
  await Promise.all(others.map((request) => cache.delete(request)));
}

/** What the network says; where there is none, what is kept. */
async function fetched(request, fallback) {
  try {
    return await fetch(request);
  } catch (problem) {
    const cache = await caches.open(KEPT);
    return (await cache.match(fallback, { ignoreVary: true })) ?? Promise.reject(problem);
  }
}

addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(fetched(request, PAGE));
  } else if (url.pathname.startsWith("/assets/") || url.pathname === "/favicon.svg") {
    event.respondWith(fetched(request, request));
  }
});
