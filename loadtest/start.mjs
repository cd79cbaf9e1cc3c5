// How long a start takes, as `make run` does it: from the command to the first room made and its
// first member welcomed. With the notes of a rehearsed start and without them, in turns.
//
//   node loadtest/start.mjs JAVA JAR NOTES RESULTS ROUNDS [JVM FLAGS]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRoom, sitDown, start } from '../server/visit.mjs';

const [java, jar, notes, results, rounds, ...flags] = process.argv.slice(2);
const LONGEST_START_MS = 1000;
const begunMs = performance.now();
const loadBefore = loadavg()[0];
const state = mkdtempSync(join(tmpdir(), 'matinee-start-'));

/** One start, in milliseconds since the command: ready, room made, member welcomed. */
async function once(...more) {
    const commandMs = performance.now();
    const since = () => Math.round(performance.now() - commandMs);
    const server = start(java, [...flags, ...more], jar, ['--media', 'server/media', '--state', state]);
    try {
        const url = await server.ready;
        const readyMs = since();
        const room = await makeRoom(url, 'First');
        const roomMs = since();
        const member = await sitDown(url, room, 'Ana');
        const welcomeMs = since();
        member.leave();
        return { readyMs, roomMs, welcomeMs };
    } finally {
        server.stop();
        await server.ended;
    }
}

const shown = (took) => `ready ${took.readyMs} ms, room ${took.roomMs} ms, welcome ${took.welcomeMs} ms`;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const found = { 'with notes': [], 'without notes': [] };
try {
    console.log(`once, not counted: ${shown(await once(`-XX:AOTCache=${notes}`))}`); // files and this script get warm
    for (let round = 1; round <= Number(rounds); round++) {
        for (const [how, more] of [['with notes', [`-XX:AOTCache=${notes}`]], ['without notes', []]]) {
            const took = await once(...more);
            found[how].push(took);
            console.log(`round ${round} of ${rounds}, ${how}: ${shown(took)}`);
        }
    }
} finally {
    rmSync(state, { recursive: true });
}

const medians = Object.fromEntries(
    Object.entries(found).map(([how, all]) => [how, median(all.map((took) => took.welcomeMs))]),
);
const ratio = (medians['with notes'] / medians['without notes']).toFixed(2);
const claim = {
    what: `from the command to the first welcome in at most ${LONGEST_START_MS} ms`,
    holds: medians['with notes'] <= LONGEST_START_MS,
    found: `median ${medians['with notes']} ms; ${medians['without notes']} ms without notes (× ${ratio})`,
};
const result = {
    proof: 'start',
    holds: claim.holds,
    seconds: Math.round((performance.now() - begunMs) / 1000),
    machine: `Linux ${release()}, ${cpus().length} processors, Node ${process.versions.node}`,
    claims: [claim],
    measured: {
        'JVM flags': flags,
        'load of the machine before, processes': loadBefore,
        'medians, ms': medians,
        'with notes beside without': Number(ratio),
        rounds: found,
    },
};
mkdirSync(results, { recursive: true });
const file = join(results, 'start.json');
writeFileSync(file, JSON.stringify(result, undefined, 2));
console.log(`\nThe machine had ${loadBefore} processes to run before this began (0 is a quiet one).`);
console.log(`${claim.holds ? 'PASS' : 'FAIL'}  ${claim.what}  ${claim.found}\nWritten to ${file}`);
process.exit(claim.holds ? 0 : 1);
