import { readFileSync } from 'node:fs';
import { extractHere } from '../../../src/library/forms/extract-here.ts';
import type { Extracted, Hints } from '../../../src/library/forms/forms.ts';
import { packageFile } from '../../../src/package.ts';

/** The bytes of a file of `test/fixtures/forms`. */
export const fixture = (name: string): Uint8Array => readFileSync(packageFile(`test/fixtures/forms/${name}`));

/** What is taken out of a fixture, in this thread. */
export const taken = (name: string): Promise<Extracted> => takenFrom(name.slice(name.lastIndexOf('.')), fixture(name));

/** What is taken out of the bytes of a file with this extension, in this thread. */
export const takenFrom = (extension: string, content: Uint8Array | string, hints: Hints = {}): Promise<Extracted> =>
  extractHere(extension, typeof content === 'string' ? new TextEncoder().encode(content) : content, hints);
