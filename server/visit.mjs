// What it takes to see that a server serves: a process of its own, a room, and somebody who sits
// down in it. Node alone, nothing installed.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';

const LONGEST_MS = 60_000;

/**
 * Starts a server on free ports. `ready` is its address once it accepts connections, `ended` its
 * exit code. Whoever takes more than a minute is ended.
 */
export function start(java, jvmFlags, jar, flags = []) {
    // Nobody's rooms are touched: what the environment says of journals and ports is not for a try.
    const environment = Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !name.startsWith('MATINEE_')),
    );
    const server = spawn(
        java,
        [...jvmFlags, '-jar', jar, '--port', '0', '--management-port', '0', ...flags],
        { env: environment, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const tooLong = setTimeout(() => server.kill('SIGKILL'), LONGEST_MS);
    const ended = new Promise((end) => server.on('exit', end)).finally(() => clearTimeout(tooLong));
    const ready = new Promise((found, failed) => {
        let said = '';
        server.stdout.on('data', (chunk) => {
            said += chunk;
            const url = said.match(/http:\/\/127\.0\.0\.1:\d+/);
            if (url) found(url[0]);
        });
        ended.then((code) => failed(new Error(`the server ended (${code}): run ${jar} by itself to see why`)));
    });
    ready.catch(() => {}); // `ended` tells it too
    return { ready, ended, stop: () => server.kill('SIGTERM') };
}

/** Makes a room. Returns what is known of it, its id and host key. */
export async function makeRoom(url, title) {
    const asked = request(`${url}/api/rooms`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
    });
    asked.end(JSON.stringify({ title }));
    const [answer] = await once(asked, 'response');
    let body = '';
    for await (const chunk of answer) body += chunk;
    if (answer.statusCode !== 201) throw new Error(`no room: ${answer.statusCode} ${body}`);
    return JSON.parse(body);
}

/** Takes a seat. Returns once welcomed, with ways to say something, to await a word and to go. */
export async function sitDown(url, { roomId, hostKey }, name) {
    const upgrade = request(`${url}/api/rooms/${roomId}/live`, {
        headers: {
            Connection: 'Upgrade',
            Upgrade: 'websocket',
            'Sec-WebSocket-Version': '13',
            'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
            'Sec-WebSocket-Protocol': 'matinee.v1',
        },
    });
    upgrade.end();
    const socket = await new Promise((open, failed) => {
        upgrade.on('error', failed);
        upgrade.on('response', (answer) => failed(new Error(`no upgrade: ${answer.statusCode}`)));
        upgrade.on('upgrade', (_answer, raw) => open(raw));
    });
    let heard = '';
    socket.on('data', (chunk) => {
        heard += chunk.toString('latin1');
    });
    const member = {
        say: (message) => socket.write(frame(message)),
        async hears(word) {
            while (!heard.includes(`"${word}"`)) await once(socket, 'data');
        },
        leave: () => socket.end(),
    };
    member.say({ type: 'hello', name, hostKey });
    await member.hears('welcome');
    return member;
}

/** A whole text frame of a client, masked (RFC 6455, 5.3); none here is longer than 125 bytes. */
function frame(message) {
    const text = Buffer.from(JSON.stringify(message));
    const mask = randomBytes(4);
    const masked = text.map((byte, i) => byte ^ mask[i % 4]);
    return Buffer.concat([Buffer.from([0x81, 0x80 | text.length]), mask, masked]);
}
