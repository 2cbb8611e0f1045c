import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateCases } from './cases.ts';
import { dataBeside } from './data-beside.ts';
import { cases } from './formats.ts';
import { shippedReader } from './reader.ts';

describe('questions kept beside the repository', () => {
  const { path, isHere } = dataBeside('../shared/cases/ask-seed.json');

  it.runIf(isHere)(
    'GIVEN the shipped story THEN the right sentence is shown first for most, and none of the others is answered',
    async () => {
      const { figures } = await evaluateCases(
        cases.parse(JSON.parse(readFileSync(path, 'utf8'))),
        await shippedReader(),
      );
      expect(Number(figures['shown']) / Number(figures['answerable'])).toBeGreaterThanOrEqual(0.7);
      expect(figures['answeredFalsely']).toBe(0);
    },
  );
});
