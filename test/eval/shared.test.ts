import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateCases } from './cases.ts';
import { dataBeside } from './data-beside.ts';
import { cases } from './formats.ts';

describe('questions kept beside the repository', () => {
  const { path, isHere } = dataBeside('../shared/cases/ask-seed.json');

  it.runIf(isHere)(
    'GIVEN the shipped story THEN at least 9 of 10 are answered rightly, and none of the others',
    async () => {
      const { figures } = await evaluateCases(cases.parse(JSON.parse(readFileSync(path, 'utf8'))));
      expect(Number(figures['right']) / Number(figures['answerable'])).toBeGreaterThanOrEqual(0.9);
      expect(figures['answeredFalsely']).toBe(0);
    },
  );
});
