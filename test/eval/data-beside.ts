import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';

/** Data kept beside the repository. Where it is not here that is said, and fails if `SHARED_DATA=required`. */
export function dataBeside(path: string): { readonly path: string; readonly isHere: boolean } {
  const full = packageFile(path);
  const isHere = existsSync(full);
  it('GIVEN SHARED_DATA=required THEN the data beside the repository is there', () => {
    if (!isHere) process.stdout.write(`skipped: ${full} is not here\n`);
    expect(isHere || process.env['SHARED_DATA'] !== 'required').toBe(true);
  });
  return { path: full, isHere };
}
