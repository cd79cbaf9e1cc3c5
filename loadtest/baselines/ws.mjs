// A room server on `ws`, as one would write it who knows that library: each event is encoded once.

import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { roomOf } from "./room.mjs";
import { serve } from "./serving.mjs";

const MOST_BYTES = 16 * 1024;

const http = createServer();
const sockets = new WebSocketServer({ server: http, maxPayload: MOST_BYTES });

sockets.on("connection", (socket, request) => {
  const room = roomOf(request.url);
  let member;
  socket.on("message", (utf8) => {
    let frame;
    try {
      frame = JSON.parse(utf8);
    } catch {
      socket.close(1007);
      return;
    }
    if (frame.type === "hello") {
      member = room.seat(frame.name);
      room.members.add(socket);
      socket.send(JSON.stringify({ type: "welcome", seq: room.seq, memberId: member.id }));
      return;
    }
    const event = frame.type === "chat" && member && room.post(member, frame);
    if (!event) {
      socket.send(JSON.stringify({ type: "refused", ref: frame.ref }));
      return;
    }
    const encoded = Buffer.from(JSON.stringify({ type: "chatPosted", ...event }));
    for (const each of room.members) each.send(encoded, { binary: false });
    socket.send(JSON.stringify({ type: "done", ref: event.ref, seq: event.seq }));
  });
  socket.on("close", () => room.members.delete(socket));
  socket.on("error", () => socket.terminate());
});

serve(http);
