import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * A network in between would not wait for this machine's processors: before everybody else, where the
 * system grants it. Where not, the proxies' lateness says what that cost.
 */
const BEFORE_ALL = ["-a", "-f", "-p", "10"];

/** The runner's hand on the process of the proxies. */
export class Network {
  #process;
  #calls = new Map();
  #next = 1;

  /** @param {(news: object) => void} onNews frames that passed, with their moments */
  constructor(onNews) {
    this.#process = fork(fileURLToPath(new URL("./proxy-process.mjs", import.meta.url)));
    spawnSync("chrt", [...BEFORE_ALL, String(this.#process.pid)], { stdio: "ignore" });
    this.#process.on("message", ({ call, answer, ...news }) => {
      if (call === undefined) {
        onNews(news);
      } else {
        this.#calls.get(call)?.(answer);
        this.#calls.delete(call);
      }
    });
  }

  get pid() {
    return this.#process.pid;
  }

  /** @returns {Promise<string>} the address that this client knows the server by */
  async add(id, target, path, seed) {
    const { port } = await this.#ask("add", { id, target, path, seed });
    return `http://127.0.0.1:${port}`;
  }

  /** Whatever becomes of the runner, this process of its does not outlive it. */
  guard(pid) {
    return this.#ask("guard", { pid });
  }

  cut(id, media) {
    return this.#ask("cut", { id, media });
  }

  /** @returns {Promise<number>} when */
  async mend(id) {
    return (await this.#ask("mend", { id })).atMs;
  }

  /** How late chunks left since this was asked last. */
  async takeLateness() {
    return (await this.#ask("precision", {})).lateMs;
  }

  async close() {
    if (this.#process.exitCode !== null) return;
    const exited = once(this.#process, "exit");
    this.#process.kill();
    await exited;
  }

  #ask(order, rest) {
    const call = this.#next++;
    return new Promise((answered) => {
      this.#calls.set(call, answered);
      this.#process.send({ order, call, ...rest });
    });
  }
}
