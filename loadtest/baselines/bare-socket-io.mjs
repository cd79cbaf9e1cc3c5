// Connections on socket.io that nothing is done with: what one of them costs at least.

import { createServer } from "node:http";
import { Server } from "socket.io";
import { serve } from "./serving.mjs";

const http = createServer();
new Server(http, { transports: ["websocket"], serveClient: false });
serve(http);
