// Rehearses a start: runs the server once with a room, a member and a message, and lets the JVM
// note what it loaded and linked, so that the next start need not do it anew.
//
//   node server/rehearse.mjs JAVA JAR NOTES [JVM FLAGS]
import { makeRoom, sitDown, start } from './visit.mjs';

const [java, jar, notes, ...flags] = process.argv.slice(2);

const server = start(java, [...flags, `-XX:AOTCacheOutput=${notes}`], jar);
server.ended.then((code) => {
    if (code !== 0) {
        console.error(`The rehearsal of a start failed (${code}): run ${jar} by itself to see why.`);
        process.exit(1);
    }
});

try {
    const url = await server.ready;
    for (const path of ['/', '/api/media', '/r/none', '/api/rooms/none']) await fetch(url + path);
    const room = await makeRoom(url, 'Rehearsal');
    await (await fetch(`${url}/api/rooms/${room.roomId}`)).json();
    const ana = await sitDown(url, room, 'Ana');
    ana.say({ type: 'clock', t1Ms: 1 });
    ana.say({ type: 'chat', ref: 1, text: 'Shall we?' });
    await ana.hears('t3Ms');
    await ana.hears('done');
    ana.leave();
} finally {
    server.stop();
}
