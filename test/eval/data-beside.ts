import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';

/** Data kept beside the repository. Where it is not here that is said, and fails under CI. */
export function dataBeside(path: string): { readonly path: string; readonly isHere: boolean } {
  const full = packageFile(path);
  const isHere = existsSync(full);
  it('GIVEN CI THEN the data beside the repository is there', () => {
    if (!isHere) process.stdout.write(`skipped: ${full} is not here\n`);
    expect(isHere || process.env['CI'] === undefined).toBe(true);
  });
  return { path: full, isHere };
}
