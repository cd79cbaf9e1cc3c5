// Connections on `ws` that nothing is done with: what one of them costs at least.

import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { serve } from "./serving.mjs";

const http = createServer();
const sockets = new WebSocketServer({ server: http });
const gone = () => {};
sockets.on("connection", (socket) => socket.on("error", gone));
serve(http);
