import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { folderOf } from '../library/folder.ts';
import { textOf } from './bot.ts';
import { countPayloads } from './payload-count.ts';
import { startProgramFor } from './program.ts';
import { use } from './reading.ts';

const BRIDGE = 'The bridge\n\nThe repair of the old bridge costs $9 million, Mayor Ina Corvell said on Monday.\n';
const COST = { name: 'ask', options: { question: 'How much does the repair of the bridge cost?' } };

it.for<[string, Record<string, string>]>([
  ['the system telling of changes', {}],
  ['none who tells of changes', { CHOKIDAR_USEPOLLING: '1' }],
])(
  'GIVEN the program, %s, and a story that is corrected and renamed THEN it answers by what is there',
  async ([, environment], test) => {
    const folder = folderOf({ 'bridge.txt': BRIDGE });
    const discord = await startLocalDiscord();
    test.onTestFinished(async () => {
      countPayloads(discord);
      await discord.close();
    });
    const to = { DATA_DIR: folder, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'info' };
    const { child, ended } = startProgramFor(test, { ...to, ...environment }, 'dist/bot/main.js');
    const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream });
    const next = (part: string): Promise<string> =>
      new Promise((resolve) => {
        const see = (line: string): void => {
          if (!line.includes(part)) return;
          lines.off('line', see);
          resolve(line);
        };
        lines.on('line', see);
      });
    const polled = next('are looked for every');
    await discord.onceRegistered();
    if ('CHOKIDAR_USEPOLLING' in environment) expect(await polled).toContain('since CHOKIDAR_USEPOLLING is set');
    const asked = await discord.command(COST);
    expect(textOf(asked.message)).toContain('$9 million');

    const corrected = next('stories read again');
    const note = '\nCorrection: An earlier version of this story gave the cost of the repair as $9 million.\n';
    writeFileSync(join(folder, 'bridge.txt'), BRIDGE.replace('$9', '$11') + note);
    expect(JSON.parse(await corrected)).toMatchObject({ added: 0, changed: 1, removed: 0, files: ['bridge.txt'] });
    expect(textOf((await discord.command(COST)).message)).toContain('$11 million');
    expect(textOf((await use(discord, asked.message, 'In context')).message)).toMatch(/^Edited since: /);
    const { message } = await discord.command({ name: 'ask', options: { question: 'What was corrected?' } });
    expect(textOf(message)).toContain('An earlier version of this story gave the cost');
    expect(textOf((await discord.command({ name: 'stories' })).message)).toMatch(/ · read <t:\d+:R>/);

    const renamed = next('stories read again');
    renameSync(join(folder, 'bridge.txt'), join(folder, 'old-bridge.txt'));
    expect(JSON.parse(await renamed)).toMatchObject({ added: 1, changed: 0, removed: 1 });
    expect(textOf((await discord.command(COST)).message)).toContain('$11 million');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  },
);
