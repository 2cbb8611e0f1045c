import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OpenServers } from '../../src/cli/open-servers.ts';
import { stateFault } from '../../src/cli/state-fault.ts';
import { eventually } from '../eventually.ts';
import { listeningLog, liveOf } from '../live/live.ts';
import { EAST, pasteInto, temporary, titlesIn, WEST } from '../servers/opened.ts';

const MINE = 'The zinc mine at Grauberg flooded on Friday. Minister Odda Krell said that forty miners got out.';
const LIMITS = { stories: 3, bytes: 20_000 };

async function opened(state: string, isOff = false, localHosts?: readonly string[]) {
  const data = temporary();
  writeFileSync(join(data, 'harbour.txt'), 'Harbour opens\n\nThe harbour of Ostvik opened on Monday.\n');
  const { log, lines, next } = listeningLog();
  const { live } = await liveOf(data);
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const settings = { SERVER_STORIES: isOff ? undefined : LIMITS, STATE_DIR: state, DATA_DIR: data };
  const servers = new OpenServers({
    settings,
    library: live,
    reader: () => undefined,
    log,
    signal: ending.signal,
    localHosts,
  });
  return { servers, live, lines, next };
}

describe('servers’ own stories', () => {
  it('GIVEN none THEN the common stories are asked, and nothing is written', async () => {
    const state = join(temporary(), 'state');
    const { servers, live } = await opened(state);
    servers.begin();
    servers.changed();
    expect(servers.corpus(undefined)).toBe(live.corpus);
    expect(await servers.corpus(EAST)).toBe(live.corpus);
    const { stories } = servers;
    expect([await stories?.defaultOf(EAST, '5'), await stories?.servers(), stories?.limits]).toEqual([
      undefined,
      [],
      LIMITS,
    ]);
    await stories?.left(EAST);
    await stories?.stays(EAST);
    expect(existsSync(state)).toBe(false);
  });

  it('GIVEN one that is added THEN it is asked in its server, after the next start too', async () => {
    const state = join(temporary(), 'state');
    const first = await opened(state);
    const { stories } = first.servers;
    if (stories) await pasteInto(stories, EAST, 'Mine floods', MINE);
    for (const { servers, live } of [first, await opened(state)]) {
      expect(titlesIn(await servers.corpus(EAST))).toEqual(['Harbour opens', 'Mine floods']);
      expect(await servers.corpus(WEST)).toBe(live.corpus);
      expect(servers.corpus(undefined)).toBe(live.corpus);
    }
  });

  it('GIVEN a local Discord THEN what its servers have is kept apart from that of Discord’s', async () => {
    const state = join(temporary(), 'state');
    const { stories } = (await opened(state, false, [])).servers;
    if (stories) await pasteInto(stories, EAST, 'Mine floods', MINE);
    expect(await stories?.servers()).toEqual([EAST]);
    expect(await (await opened(state)).servers.stories?.servers()).toEqual([]);
    expect(existsSync(join(state, 'local', 'servers', EAST))).toBe(true);
  });

  it('GIVEN SERVER_STORIES=off THEN no command has them, and those that are there are not asked', async () => {
    const state = temporary();
    const { stories } = (await opened(state)).servers;
    if (stories) await pasteInto(stories, EAST, 'Mine floods', MINE);
    const { servers, live } = await opened(state, true);
    expect(servers.stories).toBeUndefined();
    expect(await servers.corpus(EAST)).toBe(live.corpus);
  });

  it('GIVEN a start long after the bot left a server THEN its stories are removed, and the log says of how many servers', async () => {
    const state = temporary();
    const { stories } = (await opened(state)).servers;
    if (stories) for (const server of [EAST, WEST]) await pasteInto(stories, server, 'Mine floods', MINE);
    await stories?.left(EAST);
    writeFileSync(join(state, 'servers', EAST, 'left'), '2026-01-05T12:00:00.000Z');
    const { servers, next, live } = await opened(state);
    const removed = next('stories of servers removed that the bot has left');
    servers.begin();
    expect(await removed).toMatchObject({ servers: 1 });
    expect(existsSync(join(state, 'servers', EAST))).toBe(false);
    expect(await servers.corpus(EAST)).toBe(live.corpus);
    expect(titlesIn(await servers.corpus(WEST))).toContain('Mine floods');
  });

  it('GIVEN no place for them THEN the host is told what to set, and the common stories are asked', async () => {
    const { live } = await opened(temporary());
    const { log, lines } = listeningLog();
    // All of the machine is stories: there is no place outside.
    const settings = { SERVER_STORIES: LIMITS, DATA_DIR: '/' };
    const signal = new AbortController().signal;
    const servers = new OpenServers({ settings, library: live, reader: () => undefined, log, signal });
    servers.begin();
    expect(servers.stories).toBeUndefined();
    expect(await servers.corpus(EAST)).toBe(live.corpus);
    expect(lines).toMatchObject([{ level: 40, msg: expect.stringContaining('set STATE_DIR, or SERVER_STORIES=off') }]);
  });

  it.each([
    ['', 'is no folder'],
    ['/below', 'cannot be used, as '],
  ])(
    'GIVEN a file for a folder (%j) THEN the host is told at the start, once, with what to do',
    async (below, fault) => {
      const file = join(temporary(), 'file');
      writeFileSync(file, 'x');
      const { servers, lines, live } = await opened(`${file}${below}`);
      servers.begin();
      expect(await servers.corpus(EAST)).toBe(live.corpus);
      await eventually(() => expect(lines.filter(({ level }) => Number(level) >= 40)).toHaveLength(1));
      expect(lines.at(-1)).toMatchObject({
        msg: expect.stringMatching(
          `${fault}.*Set STATE_DIR to a folder that the bot may read and write, or SERVER_STORIES=off`,
        ),
      });
      await expect(servers.stories?.list(EAST)).rejects.toThrow('ENOTDIR');
    },
  );

  it('GIVEN a folder that can be made THEN the host is told nothing, and it is not made', async () => {
    const state = join(temporary(), 'a', 'b');
    expect(await stateFault(state)).toBeUndefined();
    expect(existsSync(state)).toBe(false);
  });

  it('GIVEN a folder that cannot be read THEN the common stories answer, and the log says so', async () => {
    const state = temporary();
    mkdirSync(join(state, 'servers', EAST), { recursive: true });
    // A link to itself.
    symlinkSync('stories', join(state, 'servers', EAST, 'stories'));
    const { servers, live, lines } = await opened(state);
    expect(await servers.corpus(EAST)).toBe(live.corpus);
    expect(lines.at(-1)).toMatchObject({ msg: 'the stories of a server could not be read; the common ones answer' });
  });
});
