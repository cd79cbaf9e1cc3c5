import { Agent, createServer, request } from "node:http";
import { connect } from "node:net";
import { FrameReader } from "./frame-reader.mjs";
import { Gate } from "./gate.mjs";
import { monotonicMs } from "./monotonic.mjs";
import { ShapedPipe } from "./shaped-pipe.mjs";
import { seeded } from "./shaping.mjs";

/** Gives the page timers of 5 µs. The lab's alone: the product is not isolated, so that films may come from anywhere. */
const ISOLATION = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

/** What a browser gets to see of the server: plain requests as they are, the room's socket over its path. */
export class ClientProxy {
  #target;
  #path;
  #releases;
  #tell;
  #random;
  #gate = new Gate();
  /** @type {Set<ShapedPipe>} */
  #pipes = new Set();
  #isCut = false;
  #agent = new Agent({ keepAlive: true });

  constructor({ target, path, seed, releases, tell }) {
    this.#target = new URL(target);
    this.#path = path;
    this.#releases = releases;
    this.#tell = tell;
    this.#random = seeded(seed);
  }

  listen() {
    const server = createServer((asked, answer) => this.#pass(asked, answer));
    server.on("upgrade", (asked, near, head) => this.#shape(asked, near, head));
    server.on("clientError", (_, near) => near.destroy());
    return new Promise((listening) =>
      server.listen(0, "127.0.0.1", () => listening(server.address().port)),
    );
  }

  cut(media) {
    this.#isCut = true;
    for (const pipe of this.#pipes) pipe.cut();
    if (media) this.#gate.shut();
  }

  /** @returns {number} when */
  mend() {
    this.#isCut = false;
    for (const pipe of this.#pipes) pipe.mend();
    this.#gate.open();
    return monotonicMs();
  }

  #pass(asked, answer) {
    const { method, url: path, headers } = asked;
    const { hostname, port } = this.#target;
    this.#gate.whenOpen(() => {
      const onward = request({ hostname, port, method, path, headers, agent: this.#agent });
      onward.on("response", (came) => {
        answer.writeHead(came.statusCode, { ...came.headers, ...ISOLATION });
        this.#gate.pour(came, answer);
      });
      onward.on("error", () => answer.destroy());
      answer.on("close", () => onward.destroy());
      asked.pipe(onward);
    });
  }

  #shape(asked, near, head) {
    const far = connect(Number(this.#target.port), this.#target.hostname);
    const up = this.#pipe(this.#path.up, far);
    const down = this.#pipe(this.#path.down, near);
    const heard = new FrameReader((frame) => this.#heard(frame));
    const said = new FrameReader((frame) => this.#said(frame));
    const send = (reader, pipe, chunk) => {
      const atMs = monotonicMs();
      const dueMs = pipe.push(chunk);
      reader.read(chunk, { atMs, dueMs });
    };
    // The handshake of TCP is a way there and back before the first byte.
    const { up: there, down: back } = this.#path;
    this.#releases.at(monotonicMs() + there.delayMs + back.delayMs, () => up.push(headOf(asked)));
    if (head.length > 0) near.unshift(head);
    said.skipHead();
    near.on("data", (chunk) => send(said, up, chunk));
    far.on("data", (chunk) => send(heard, down, chunk));
    for (const [one, other, pipe] of [
      [near, far, up],
      [far, near, down],
    ]) {
      one.setNoDelay(true);
      one.on("error", () => {});
      one.on("end", () => pipe.push(null));
      one.on("close", () => {
        this.#pipes.delete(pipe);
        if (!one.readableEnded) other.destroy();
      });
    }
  }

  #pipe(shape, into) {
    const pipe = new ShapedPipe(shape, this.#random, this.#releases, (chunk) => {
      if (into.destroyed) return;
      if (chunk === null) into.end();
      else into.write(chunk);
    });
    if (this.#isCut) pipe.cut();
    this.#pipes.add(pipe);
    return pipe;
  }

  /** What the server says: when it left there, and when it arrives here. */
  #heard({ frame, atMs, dueMs }) {
    this.#tell({ heard: frame, atMs, dueMs });
  }

  #said({ frame, atMs, dueMs }) {
    if (frame.type !== "clock" && frame.type !== "hello") {
      this.#tell({ said: frame, atMs, dueMs });
    }
  }
}

function headOf({ method, url, rawHeaders }) {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    // Compressed frames could not be read on their way.
    if (!/^sec-websocket-extensions$/iu.test(rawHeaders[i])) {
      lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
    }
  }
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
}
