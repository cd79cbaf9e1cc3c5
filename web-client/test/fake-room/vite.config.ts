import { createReadStream, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const web = fileURLToPath(new URL("../..", import.meta.url));
const film = fileURLToPath(
  new URL("../../../server/media/Lanterns on the Lake.mp4", import.meta.url),
);

/** The page with a made-up room behind it, to look at every state: `npx vite -c test/fake-room/vite.config.ts`. */
export default defineConfig({ root: web, plugins: [fakeSession(), fakeApi()] });

/** Puts the made-up session in the place of the real one. */
function fakeSession(): Plugin {
  return {
    name: "fake-session",
    enforce: "pre",
    resolveId: (source) =>
      source.endsWith("room/create-session")
        ? fileURLToPath(new URL("./fake-session.ts", import.meta.url))
        : undefined,
  };
}

function fakeApi(): Plugin {
  return {
    name: "fake-api",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? "/", "http://fake");
        const json = (status: number, body: unknown) => {
          response.statusCode = status;
          response.setHeader("content-type", "application/json");
          response.end(JSON.stringify(body));
        };
        if (url.pathname === "/api/media") {
          const file = { source: "file", sizeBytes: 6_535_991 };
          const films = [
            { ...file, title: "Lanterns on the Lake", address: "/media/lake.mp4" },
            { ...file, title: "The Ferryman’s Daughter", address: "/media/2.mp4" },
          ];
          json(200, { films: request.headers.referer?.includes("shelf=empty") ? [] : films });
        } else if (url.pathname === "/api/rooms" && request.method === "POST") {
          const roomId = "7k2mq-0vhtz-3xyab";
          json(201, { roomId, link: `http://192.168.1.7:8080/r/${roomId}`, hostKey: "key" });
        } else if (url.pathname.startsWith("/api/rooms/gone")) {
          json(404, { title: "no such room", status: 404 });
        } else if (url.pathname.startsWith("/api/rooms/")) {
          const title = "Ana’s Saturday matinee";
          const seatsTaken = url.pathname.endsWith("/full") ? 8 : 3;
          json(200, { title, seatsTaken, seats: 8, locked: url.pathname.endsWith("/locked") });
        } else if (url.pathname === "/media/lake.mp4") {
          sendFilm(request.headers.range, response);
        } else {
          next();
        }
      });
    },
  };
}

function sendFilm(range: string | undefined, response: import("node:http").ServerResponse) {
  const size = statSync(film).size;
  const [, first = "0", last = ""] = /^bytes=(\d+)-(\d*)/u.exec(range ?? "") ?? [];
  const start = Number(first);
  const end = last === "" ? size - 1 : Number(last);
  response.writeHead(206, {
    "content-type": "video/mp4",
    "accept-ranges": "bytes",
    "content-range": `bytes ${start}-${end}/${size}`,
    "content-length": end - start + 1,
  });
  createReadStream(film, { start, end }).pipe(response);
}
