// What `make run` starts: its own shelf and its own rooms, unless somebody says otherwise.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const OWN_SHELF = '--media server/media';
const OWN_ROOMS = '--journal target/rooms';

/** The command that `make run` would run, in an environment that says nothing else. */
function command(args, environment = {}) {
    const kept = Object.entries(process.env).filter(
        ([name]) => !/^(MAKE|MFLAGS|ARGS$|MATINEE_)/.test(name),
    );
    const { status, stdout, stderr } = spawnSync('make', ['-n', 'run', `ARGS=${args}`], {
        cwd: new URL('..', import.meta.url),
        env: { ...Object.fromEntries(kept), ...environment },
        encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const line = stdout.split('\n').find((one) => one.startsWith('exec '));
    assert.ok(line, `make run runs nothing: ${stdout}`);
    assert.ok(line.trimEnd().endsWith(args), line);
    return line;
}

const own = (line) => [OWN_SHELF, OWN_ROOMS].filter((part) => line.includes(part));
const times = (line, flag) => line.split(flag).length - 1;

test('nothing said: a film to watch, and rooms that are kept', () => {
    assert.deepEqual(own(command('')), [OWN_SHELF, OWN_ROOMS]);
    assert.deepEqual(own(command('--port 8090')), [OWN_SHELF, OWN_ROOMS]);
});

for (const args of ['--media ~/Films', '--media=~/Films', '--port 8090 --media "/srv/My Films"']) {
    test(`a shelf is said: ${args}`, () => {
        const line = command(args);
        assert.equal(times(line, '--media'), 1, line);
        assert.deepEqual(own(line), [OWN_ROOMS]);
    });
}

for (const args of ['--journal /srv/j', '--journal=/srv/j', '--state /srv/s', '--state=/srv/s']) {
    test(`it is said where rooms are kept: ${args}`, () => {
        assert.deepEqual(own(command(args)), [OWN_SHELF]);
    });
}

test('the environment says it', () => {
    assert.deepEqual(own(command('', { MATINEE_MEDIA: '/srv/My Films' })), [OWN_ROOMS]);
    assert.deepEqual(own(command('', { MATINEE_JOURNAL: '/srv/j' })), [OWN_SHELF]);
    assert.deepEqual(own(command('', { MATINEE_STATE: '/srv/s' })), [OWN_SHELF]);
    assert.deepEqual(own(command('', { MATINEE_STATE: '', MATINEE_MEDIA: '' })), [OWN_SHELF, OWN_ROOMS]);
});

test('a file of settings says all of it', () => {
    assert.deepEqual(own(command('--config ops/matinee.conf')), []);
    assert.deepEqual(own(command('', { MATINEE_CONFIG: 'ops/matinee.conf' })), []);
});
