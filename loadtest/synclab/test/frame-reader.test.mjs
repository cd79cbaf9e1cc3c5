import assert from "node:assert/strict";
import { test } from "node:test";
import { FrameReader } from "../frame-reader.mjs";

function frame(value, mask) {
  const payload = Buffer.from(JSON.stringify(value));
  const long = payload.length > 125;
  const head = Buffer.alloc((long ? 4 : 2) + (mask ? 4 : 0));
  head[0] = 0x81;
  head[1] = (mask ? 0x80 : 0) | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  if (mask) {
    Buffer.from(mask).copy(head, head.length - 4);
    for (let i = 0; i < payload.length; i++) payload[i] ^= mask[i & 3];
  }
  return Buffer.concat([head, payload]);
}

function reading(...chunks) {
  const heard = [];
  const reader = new FrameReader((news) => heard.push(news.frame));
  return {
    heard,
    reader,
    feed() {
      for (const [atMs, chunk] of chunks.entries()) reader.read(chunk, { atMs });
    },
  };
}

test("frames after the handshake, however the bytes are cut", () => {
  const bytes = Buffer.concat([
    Buffer.from("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"),
    frame({ type: "clock", n: 1 }),
    frame({ type: "welcome", text: "x".repeat(300) }),
  ]);
  const { heard, feed } = reading(...Array.from(bytes, (byte) => Buffer.from([byte])));
  feed();
  assert.deepEqual(
    heard.map(({ type }) => type),
    ["clock", "welcome"],
  );
  assert.equal(heard[1].text.length, 300);
});

test("what a browser says is masked, and pings are passed over", () => {
  const ping = Buffer.from([0x89, 0x80, 1, 2, 3, 4]);
  const { heard, reader, feed } = reading(
    Buffer.concat([ping, frame({ type: "pause", ref: 4 }, [9, 8, 7, 6])]),
  );
  reader.skipHead();
  feed();
  assert.deepEqual(heard, [{ type: "pause", ref: 4 }]);
});

test("the bytes that pass are left as they are", () => {
  const bytes = frame({ type: "seek" }, [1, 2, 3, 4]);
  const before = Buffer.from(bytes);
  const { reader, feed } = reading(bytes);
  reader.skipHead();
  feed();
  assert.deepEqual(bytes, before);
});
