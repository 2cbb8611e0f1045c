import { describe, expect, it } from 'vitest';
import { PHASES, stopIn } from './phases.ts';
import { startProgramFor } from './program.ts';
import { expectAnswered } from './witnesses.ts';

/** Sends a message when the last of the program's handlers of signals is being added. */
const TELLS_WHEN_IT_HEARS =
  "data:text/javascript,process.on('newListener',(name)=>{if(name==='SIGHUP')process.send('hears')})";

const lastLine = (text: string): unknown => JSON.parse(text.trim().split('\n').at(-1) ?? '');

describe('the program, after a signal to end', () => {
  it.for(Object.entries(PHASES))(
    'GIVEN SIGTERM while %s THEN a goodbye and exit 0, and nothing more begins',
    async ([name, phase], test) => {
      const { code, err, answers, before, after, discord } = await stopIn(phase, ['SIGTERM'], test);
      expect(code).toBe(0);
      expect(lastLine(err)).toMatchObject({ msg: 'stopped' });
      expect(after.identified).toBe(before.identified);
      if (answers.length === 0) expect(after.requests).toBe(before.requests);
      for (const answer of answers) expectAnswered(answer);
      expect(discord.messages).toHaveLength(name === 'ten replies under way' ? 1 + 10 : 0);
    },
  );

  it.for([[], ['chat']])(
    'GIVEN SIGTERM while it registers at a Discord of its own (%j) THEN a goodbye and exit 0',
    async (args, test) => {
      const environment = { PORT: '0', LOG_LEVEL: 'debug' };
      const { child, ended } = startProgramFor(test, environment, 'dist/src/main.js', args);
      child.stderr?.on('data', (said: Buffer) => {
        if (said.includes('logged in')) child.kill('SIGTERM');
      });
      const { code, err } = await ended;
      expect(code).toBe(0);
      expect(lastLine(err)).toMatchObject({ msg: 'stopped' });
    },
  );

  it('GIVEN SIGTERM as soon as signals are heard THEN a goodbye before any story is read', async (test) => {
    const environment = { PORT: '0', LOG_LEVEL: 'info', NODE_OPTIONS: `--import ${TELLS_WHEN_IT_HEARS}` };
    const { child, ended } = startProgramFor(test, { ...environment, DISCORD_TOKEN: 'a.b.c' });
    child.once('message', () => child.kill('SIGTERM'));
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('"msg":"stopped"')]);
  });

  it.for(['SIGINT', 'SIGHUP'] as const)(
    'GIVEN %s with ten replies under way THEN all arrive, a goodbye and exit 0',
    async (signal, test) => {
      const phase = PHASES['ten replies under way'];
      if (!phase) throw new Error('There is no such phase');
      const { code, err, discord } = await stopIn(phase, [signal, 'SIGTERM', signal], test);
      expect(code).toBe(0);
      expect(lastLine(err)).toMatchObject({ msg: 'stopped' });
      expect(discord.messages).toHaveLength(1 + 10);
    },
  );
});
