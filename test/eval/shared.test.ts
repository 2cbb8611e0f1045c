import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { evaluateCases } from './cases.ts';
import { cases } from './formats.ts';

const file = packageFile('../shared/cases/ask-seed.json');
const isHere = existsSync(file);

describe('questions kept beside the repository', () => {
  it('GIVEN CI THEN they are there', () => {
    if (!isHere) process.stdout.write(`skipped: ${file} is not here\n`);
    expect(isHere || process.env['CI'] === undefined).toBe(true);
  });

  it.runIf(isHere)(
    'GIVEN the shipped story THEN at least 9 of 10 are answered rightly, and none of the others',
    async () => {
      const { figures } = await evaluateCases(cases.parse(JSON.parse(readFileSync(file, 'utf8'))));
      expect(Number(figures['right']) / Number(figures['answerable'])).toBeGreaterThanOrEqual(0.9);
      expect(figures['answeredFalsely']).toBe(0);
    },
  );
});
