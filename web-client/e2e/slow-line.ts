import { type AddressInfo, createServer, type Server, Socket } from "node:net";

/** A line of a phone: what all its connections share. */
export interface Line {
  readonly tripMs: number;
  readonly downBitsPerSecond: number;
  readonly upBitsPerSecond: number;
}

/** No more than this waits at the head of the line; the rest waits where it comes from. */
const MOST_WAITING = 24_000;
const TICK_MS = 10;

/**
 * A way to the server as slow as a phone's: bytes wait their turn, each connection in turn a packet, and
 * arrive half a round trip later. Everything goes this way, the live connection among it, and as much of
 * a film as was asked for before the browser hung up.
 */
export class SlowLine {
  readonly #server: Server;
  readonly #flows = new Set<Flow>();
  readonly #timer: NodeJS.Timeout;

  private constructor(
    readonly to: URL,
    readonly line: Line,
  ) {
    this.#server = createServer((near) => this.#connect(near));
    let beforeMs = performance.now();
    this.#timer = setInterval(() => {
      const nowMs = performance.now();
      const passedMs = Math.min(100, nowMs - beforeMs);
      beforeMs = nowMs;
      this.#pass("down", (this.line.downBitsPerSecond / 8_000) * passedMs);
      this.#pass("up", (this.line.upBitsPerSecond / 8_000) * passedMs);
    }, TICK_MS);
  }

  static async open(server: string, line: Line): Promise<SlowLine> {
    const slow = new SlowLine(new URL(server), line);
    await new Promise<void>((resolve) => slow.#server.listen(0, "127.0.0.1", resolve));
    return slow;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#server.close();
    for (const flow of this.#flows) flow.from.destroy();
  }

  #connect(near: Socket): void {
    const far = new Socket();
    const flows: Flow[] = [];
    const end = () => {
      near.destroy();
      far.destroy();
      for (const flow of flows) {
        flow.end();
        this.#flows.delete(flow);
      }
    };
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on("close", end);
      socket.on("error", end);
    }
    near.pause();
    far.once("connect", () => {
      const halfMs = this.line.tripMs / 2;
      flows.push(new Flow("up", near, far, halfMs), new Flow("down", far, near, halfMs));
      for (const flow of flows) this.#flows.add(flow);
    });
    // The handshake's round trip.
    setTimeout(() => far.connect(Number(this.to.port), this.to.hostname), this.line.tripMs);
  }

  /** So many bytes of one direction, a packet of each connection after the other. */
  #pass(way: Flow["way"], bytes: number): void {
    const PACKET = 1_400;
    const waiting = [...this.#flows].filter((flow) => flow.way === way && flow.waiting > 0);
    let left = bytes + (this.#spare[way] ?? 0);
    for (let at = 0; waiting.length > 0 && left >= PACKET; ) {
      const flow = waiting[at % waiting.length] as Flow;
      left -= flow.send(Math.min(PACKET, left));
      if (flow.waiting === 0) waiting.splice(at % waiting.length, 1);
      else at++;
    }
    this.#spare[way] = waiting.length > 0 ? left : 0;
  }

  readonly #spare: Partial<Record<Flow["way"], number>> = {};
}

class Flow {
  #queue: Buffer[] = [];
  waiting = 0;
  #ended = false;

  constructor(
    readonly way: "up" | "down",
    readonly from: Socket,
    readonly to: Socket,
    readonly halfMs: number,
  ) {
    from.on("data", (chunk: Buffer) => {
      this.#queue.push(chunk);
      this.waiting += chunk.length;
      if (this.waiting > MOST_WAITING) from.pause();
    });
    from.resume();
  }

  /** @returns how many bytes went off */
  send(most: number): number {
    const [first] = this.#queue;
    if (first === undefined) return 0;
    const part = first.subarray(0, most);
    if (part.length === first.length) this.#queue.shift();
    else this.#queue[0] = first.subarray(part.length);
    this.waiting -= part.length;
    if (this.waiting <= MOST_WAITING) this.from.resume();
    setTimeout(() => !this.#ended && !this.to.destroyed && this.to.write(part), this.halfMs);
    return part.length;
  }

  end(): void {
    this.#ended = true;
    this.#queue = [];
    this.waiting = 0;
  }
}
