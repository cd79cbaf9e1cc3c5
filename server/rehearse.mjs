// Rehearses a start: runs the server once with a room, a member and a message, and lets the JVM
// note what it loaded and linked, so that the next start need not do it anew.
//
//   node server/rehearse.mjs JAVA JAR NOTES [JVM FLAGS]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';

const [java, jar, notes, ...flags] = process.argv.slice(2);
const LONGEST_MS = 60_000;

// Nobody's rooms are touched: what the environment says of journals and ports is not for a rehearsal.
const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('MATINEE_')),
);
const server = spawn(
    java,
    [...flags, `-XX:AOTCacheOutput=${notes}`, '-jar', jar, '--port', '0', '--management-port', '0'],
    { env: environment, stdio: ['ignore', 'pipe', 'ignore'] },
);
const tooLong = setTimeout(() => server.kill('SIGKILL'), LONGEST_MS);
const ended = new Promise((end) => server.on('exit', end));
ended.then((code) => {
    clearTimeout(tooLong);
    if (code !== 0) {
        console.error(`The rehearsal of a start failed (${code}): run ${jar} by itself to see why.`);
        process.exit(1);
    }
});

const url = await new Promise((ready) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
        said += chunk;
        const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
        if (found) ready(found[0]);
    });
});

try {
    for (const path of ['/', '/api/media', '/r/none', '/api/rooms/none']) await fetch(url + path);
    const made = await fetch(`${url}/api/rooms`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: 'Rehearsal' }),
    });
    const { roomId, hostKey } = await made.json();
    await (await fetch(`${url}/api/rooms/${roomId}`)).json();
    await sitDown(roomId, hostKey);
} finally {
    server.kill('SIGTERM');
}

/** Takes a seat, says something, and goes when both are answered. */
function sitDown(roomId, hostKey) {
    return new Promise((done, failed) => {
        const upgrade = request(`${url}/api/rooms/${roomId}/live`, {
            headers: {
                Connection: 'Upgrade',
                Upgrade: 'websocket',
                'Sec-WebSocket-Version': '13',
                'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
                'Sec-WebSocket-Protocol': 'matinee.v1',
            },
        });
        upgrade.on('error', failed);
        upgrade.on('response', (answer) => failed(new Error(`no upgrade: ${answer.statusCode}`)));
        upgrade.on('upgrade', (_answer, socket) => {
            socket.write(frame({ type: 'clock', t1Ms: 1 }));
            socket.write(frame({ type: 'hello', name: 'Ana', hostKey }));
            let heard = '';
            socket.on('data', (chunk) => {
                const before = heard;
                heard += chunk.toString('latin1');
                if (!before.includes('"welcome"') && heard.includes('"welcome"')) {
                    socket.write(frame({ type: 'chat', ref: 1, text: 'Shall we?' }));
                }
                if (heard.includes('"done"')) {
                    socket.end();
                    done();
                }
            });
            socket.on('error', failed);
        });
        upgrade.end();
    });
}

/** A whole text frame of a client, masked (RFC 6455, 5.3); none here is longer than 125 bytes. */
function frame(message) {
    const text = Buffer.from(JSON.stringify(message));
    const mask = randomBytes(4);
    const masked = text.map((byte, i) => byte ^ mask[i % 4]);
    return Buffer.concat([Buffer.from([0x81, 0x80 | text.length]), mask, masked]);
}
