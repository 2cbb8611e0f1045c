import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { loadLibrary, makeLibrary } from '../../src/library/library.ts';
import { PEOPLE_PAGES } from './people-pages.ts';
import { PEOPLE_TEXTS } from './people-texts.ts';
import { PEOPLE_WORDS } from './people-words.ts';

it.each([...PEOPLE_TEXTS, ...PEOPLE_PAGES, ...PEOPLE_WORDS])(
  'GIVEN %s in %s, %j, THEN the story alone',
  async (_, file, text, expected) => {
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
    const { speakers = {}, asked, ...facts } = expected;
    expect(found).toMatchObject(facts);
    const speakerOf = (said: string): string | undefined =>
      document.passages.find(({ start, end }) => document.text.slice(start, end).includes(said))?.speaker?.name;
    expect(Object.fromEntries(Object.keys(speakers).map((said) => [said, speakerOf(said)]))).toEqual(speakers);
    if (!asked) return;
    const answer = answerQuestion(asked[0], buildCorpus(makeLibrary(documents)));
    for (const part of asked[1]) expect(answer.excerpts[0]?.excerpt.text).toContain(part);
  },
);
