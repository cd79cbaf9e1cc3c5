// A whole client of Matinee, written from docs/PROTOCOL.md alone: makes a room, joins it, puts a film on,
// plays it, and says so in the chat.    npm ci && node client.mjs http://127.0.0.1:8080
import WebSocket from "ws";

const server = process.argv[2] ?? "http://127.0.0.1:8080";

const made = await fetch(`${server}/api/rooms`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ title: "From forty lines" }),
});
if (made.status !== 201) throw new Error((await made.json()).detail);
const { roomId, link, hostKey } = await made.json();
const { films } = await (await fetch(`${server}/api/media`)).json();
console.log(`Made ${new URL(link, server)}`);

const socket = new WebSocket(`${server.replace("http", "ws")}/api/rooms/${roomId}/live`, "matinee.v1");
const send = (frame) => socket.send(JSON.stringify(frame));
let ref = Date.now();
let seq = 0;

socket.on("open", () => send({ type: "hello", name: "Forty Lines", hostKey }));
socket.on("message", (data) => {
  const frame = JSON.parse(data);
  if (frame.type === "refused") throw new Error(`${frame.code}: ${frame.message}`);
  seq = Math.max(seq, frame.seq ?? 0);

  if (frame.type === "welcome") {
    const [film] = films;
    const media = { source: "file", address: film?.address ?? "https://films.example/film.mp4" };
    send({ type: "cue", ref: ++ref, media });
  } else if (frame.type === "currentChanged") {
    send({ type: "play", ref: ++ref, itemId: frame.item.itemId, seenSeq: seq });
  } else if (frame.type === "playbackChanged") {
    const inMs = frame.playback.sinceMs - frame.atMs;
    console.log(`It plays from ${frame.playback.positionMs} ms, ${Math.round(inMs)} ms after the press`);
    send({ type: "chat", ref: ++ref, text: "Hello from forty lines." });
  } else if (frame.type === "chatPosted") {
    console.log(`${frame.message.name} at ${Math.round(frame.message.positionMs)} ms: ${frame.message.text}`);
    send({ type: "leave" });
  }
});
socket.on("close", (code) => process.exit(code === 4509 ? 0 : 1));
