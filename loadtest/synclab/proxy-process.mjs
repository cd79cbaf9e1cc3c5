// The paths of all clients, in a process of their own so that nobody else's work delays them.
import { ClientProxy } from "./client-proxy.mjs";
import { Releases } from "./releases.mjs";

const releases = new Releases();
/** @type {Map<number, ClientProxy>} */
const proxies = new Map();

/** @type {number | undefined} */
let guarded;

const ORDERS = {
  guard({ pid }) {
    guarded = pid;
    return {};
  },
  async add({ id, target, path, seed }) {
    const tell = (news) => process.send?.({ id, ...news });
    const proxy = new ClientProxy({ target, path, seed, releases, tell });
    proxies.set(id, proxy);
    return { port: await proxy.listen() };
  },
  cut({ id, media }) {
    proxies.get(id)?.cut(media);
    return {};
  },
  mend({ id }) {
    return { atMs: proxies.get(id)?.mend() };
  },
  precision() {
    return { lateMs: releases.takeLateness() };
  },
};

process.on("message", async ({ order, call, ...rest }) => {
  process.send?.({ call, answer: await ORDERS[order](rest) });
});
// The runner is gone, however that came about, and could not stop the server any more.
process.on("disconnect", () => {
  if (guarded !== undefined) process.kill(guarded, "SIGTERM");
  process.exit(0);
});
