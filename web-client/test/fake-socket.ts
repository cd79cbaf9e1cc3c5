import type { OpenSocket, Socket, SocketListener } from "../src/net/socket";

/** A socket of the page's that moves only when the test says so. */
export class FakeSocket implements Socket {
  readonly #listener: SocketListener;
  readonly sent: string[] = [];
  readonly #inbound: string[] = [];
  #isClosed = false;
  isClosedByPage = false;
  /** What the server does on hearing something; nothing, unless the test says otherwise. */
  onSent: (frame: Record<string, unknown>) => void = () => {};
  bufferedAmount = 0;

  constructor(listener: SocketListener) {
    this.#listener = listener;
  }

  send(text: string): void {
    if (this.isClosedByPage || this.#isClosed) {
      throw new Error("sent on a closed socket");
    }
    this.sent.push(text);
    this.onSent(JSON.parse(text));
  }

  close(): void {
    this.isClosedByPage = true;
  }

  open(): void {
    this.#listener.opened();
  }

  /** Puts a frame on the way; it arrives with the next flush. */
  put(frame: object | string): void {
    this.#inbound.push(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  flush(): void {
    for (let next = this.#inbound.shift(); next !== undefined; next = this.#inbound.shift()) {
      this.#listener.frame(next);
    }
  }

  say(...frames: (object | string)[]): void {
    for (const frame of frames) {
      this.put(frame);
    }
    this.flush();
  }

  get isOver(): boolean {
    return this.isClosedByPage || this.#isClosed;
  }

  drop(number = 1006): void {
    this.#isClosed = true;
    this.#listener.closed(number);
  }

  /** What the page said, of one type or all. */
  frames(type?: string): Record<string, unknown>[] {
    const all = this.sent.map((text) => JSON.parse(text) as Record<string, unknown>);
    return type === undefined ? all : all.filter((frame) => frame.type === type);
  }
}

/** All sockets that were ever opened. */
export class FakeNet {
  readonly sockets: FakeSocket[] = [];

  readonly open: OpenSocket = (listener) => {
    const socket = new FakeSocket(listener);
    this.sockets.push(socket);
    return socket;
  };

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) {
      throw new Error("no socket was opened");
    }
    return socket;
  }
}
