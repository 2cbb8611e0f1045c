import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';

it.each(PEOPLE_TEXTS)('GIVEN %s in %s, %j, THEN the story alone', async (_, file, text, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'people-'));
  writeFileSync(join(folder, file), text);
  const { documents, problems } = await loadLibrary(folder);
  const [document] = documents;
  expect(problems).toEqual([]);
  if (!document) throw new Error('no document');
  const of = (isAside: boolean): string[] =>
    document.passages
      .filter(({ section }) => (document.sections[section]?.isAside === true) === isAside)
      .flatMap(({ sentences }) => sentences.map(({ start, end }) => document.text.slice(start, end)));
  const found = {
    ...document,
    headings: document.sections.flatMap(({ heading, isAside }) => (isAside ? [] : (heading?.text ?? []))),
    said: of(false),
    asides: of(true),
  };
  expect(found).toMatchObject(expected);
});
