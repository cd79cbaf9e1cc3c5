/** What the page needs of a WebSocket. Tests have one that moves only when flushed. */
export interface Socket {
  send(text: string): void;
  close(): void;
  readonly bufferedAmount: number;
}

export interface SocketListener {
  opened(): void;
  frame(text: string): void;
  /** Once, and nothing after it. */
  closed(number: number): void;
}

export type OpenSocket = (listener: SocketListener) => Socket;

export const SUBPROTOCOL = "matinee.v1";

export function browserSocket(url: string): OpenSocket {
  return (listener) => {
    const socket = new WebSocket(url, SUBPROTOCOL);
    socket.onopen = () => listener.opened();
    socket.onmessage = ({ data }) => {
      if (typeof data === "string") {
        listener.frame(data);
      }
    };
    socket.onclose = ({ code }) => listener.closed(code);
    return {
      send: (text) => socket.send(text),
      close: () => socket.close(),
      get bufferedAmount() {
        return socket.bufferedAmount;
      },
    };
  };
}

/** The address of a room's socket on the server that `base` points into. */
export function liveUrl(base: string | URL, roomId: string): string {
  const url = new URL(`/api/rooms/${encodeURIComponent(roomId)}/live`, base);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}
