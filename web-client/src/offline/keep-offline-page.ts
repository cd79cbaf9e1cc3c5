/**
 * Has the browser keep the page that says so when there is no connection. Once this page has what it
 * needs itself; a new build is another address of the same worker, and so is kept anew. Not on plain
 * http from another machine, where browsers have no such workers.
 */
export function keepOfflinePage(): void {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) {
    return;
  }
  const script = document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "";
  const build = script.split("/").at(-1);
  addEventListener("load", () => {
    navigator.serviceWorker.register(`/offline-worker.js?build=${build}`).catch(() => {});
  });
}
