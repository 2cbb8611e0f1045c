import { describe, expect, it } from 'vitest';
import { PHASES, stopIn } from './phases.ts';
import { expectAnswered } from './witnesses.ts';

const lastLine = (text: string): unknown => JSON.parse(text.trim().split('\n').at(-1) ?? '');

describe('the program, told to end', () => {
  it.for(Object.entries(PHASES))(
    'GIVEN SIGTERM while %s THEN a goodbye and exit 0, and nothing more begins',
    async ([name, phase], test) => {
      const { code, err, answers, before, after, discord } = await stopIn(phase, ['SIGTERM'], test);
      expect(code).toBe(0);
      expect(lastLine(err)).toMatchObject({ msg: 'stopped' });
      expect(after.identified).toBe(before.identified);
      if (answers.length === 0) expect(after.requests).toBe(before.requests);
      for (const answer of answers) expectAnswered(answer);
      expect(discord.messages).toHaveLength(name === 'ten replies under way' ? 10 : 0);
    },
  );

  it.for(['SIGINT', 'SIGHUP'] as const)(
    'GIVEN %s with ten replies under way THEN all arrive, a goodbye and exit 0',
    async (signal, test) => {
      const phase = PHASES['ten replies under way'];
      if (!phase) throw new Error('There is no such phase');
      const { code, err, discord } = await stopIn(phase, [signal, 'SIGTERM', signal], test);
      expect(code).toBe(0);
      expect(lastLine(err)).toMatchObject({ msg: 'stopped' });
      expect(discord.messages).toHaveLength(10);
    },
  );
});
