// A room server on socket.io, with its own rooms, its own events, and WebSockets alone.

import { createServer } from "node:http";
import { Server } from "socket.io";
import { roomOf } from "./room.mjs";
import { serve } from "./serving.mjs";

const MOST_BYTES = 16 * 1024;

const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  serveClient: false,
  maxHttpBufferSize: MOST_BYTES,
});

io.on("connection", (socket) => {
  const id = String(socket.handshake.query.room);
  const room = roomOf(id);
  let member;
  socket.on("hello", (frame) => {
    member = room.seat(frame?.name);
    socket.join(id);
    socket.emit("welcome", { seq: room.seq, memberId: member.id });
  });
  socket.on("chat", (frame) => {
    const event = member && room.post(member, frame ?? {});
    if (!event) {
      socket.emit("refused", { ref: frame?.ref });
      return;
    }
    io.to(id).emit("chatPosted", event);
    socket.emit("done", { ref: event.ref, seq: event.seq });
  });
});

serve(http);
