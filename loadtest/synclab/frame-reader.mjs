// Reads the text frames of a WebSocket as they pass, without holding them up (RFC 6455).

const TEXT = 1;
const HEAD_END = Buffer.from("\r\n\r\n");

/** Frames of one direction of one connection, JSON each. */
export class FrameReader {
  #rest = Buffer.alloc(0);
  #inHead = true;
  #tell;

  constructor(tell) {
    this.#tell = tell;
  }

  /** There is no HTTP before the first frame. */
  skipHead() {
    this.#inHead = false;
  }

  read(chunk, when) {
    if (chunk === null) return;
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (this.#inHead) {
      const end = this.#rest.indexOf(HEAD_END);
      if (end < 0) return;
      this.#rest = this.#rest.subarray(end + HEAD_END.length);
      this.#inHead = false;
    }
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) {
      if (frame.code === TEXT) this.#tell({ frame: JSON.parse(frame.text), ...when });
    }
  }

  #next() {
    const bytes = this.#rest;
    if (bytes.length < 2) return undefined;
    const isMasked = (bytes[1] & 0x80) !== 0;
    let length = bytes[1] & 0x7f;
    let at = 2;
    if (length === 126) {
      if (bytes.length < 4) return undefined;
      length = bytes.readUInt16BE(2);
      at = 4;
    } else if (length === 127) {
      if (bytes.length < 10) return undefined;
      length = Number(bytes.readBigUInt64BE(2));
      at = 10;
    }
    const begin = at + (isMasked ? 4 : 0);
    if (bytes.length < begin + length) return undefined;
    const payload = Buffer.from(bytes.subarray(begin, begin + length));
    if (isMasked) {
      for (let i = 0; i < length; i++) payload[i] ^= bytes[at + (i & 3)];
    }
    this.#rest = bytes.subarray(begin + length);
    return { code: bytes[0] & 0x0f, text: payload.toString("utf8") };
  }
}
