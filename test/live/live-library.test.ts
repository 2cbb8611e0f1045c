import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { folderOf } from '../library/folder.ts';
import { liveOf, READ_AGAIN } from './live.ts';

const BRIDGE =
  'The bridge\n\nThe old bridge was closed on Monday, Mayor Ina Corvell said. The repair costs $9 million.\n';
const FERRY = 'The ferry\n\nA ferry runs every hour from Pell to Norvane, said Torin Zeal.\n';

const idsOf = ({ library }: Corpus): string[] => library.documents.map(({ id }) => id);
const firstOf = (question: string, corpus: Corpus): string | undefined =>
  answerQuestion(question, corpus).excerpts[0]?.excerpt.text;

describe('a folder that changes', () => {
  it.each<[string, (folder: string) => void, readonly string[], object]>([
    [
      'a new file',
      (folder) => writeFileSync(join(folder, 'ferry.txt'), FERRY),
      ['bridge.txt', 'ferry.txt', 'story/a.md'],
      { added: 1 },
    ],
    [
      'a file more',
      (folder) => appendFileSync(join(folder, 'bridge.txt'), '\nIt was built in 1931.\n'),
      ['bridge.txt', 'story/a.md'],
      { changed: 1 },
    ],
    ['a file less', (folder) => rmSync(join(folder, 'bridge.txt')), ['story/a.md'], { removed: 1 }],
    [
      'a file renamed',
      (folder) => renameSync(join(folder, 'bridge.txt'), join(folder, 'old.txt')),
      ['old.txt', 'story/a.md'],
      { added: 1, removed: 1 },
    ],
    [
      'a folder moved',
      (folder) => renameSync(join(folder, 'story'), join(folder, 'tale')),
      ['bridge.txt', 'tale/a.md'],
      { added: 1, removed: 1 },
    ],
    [
      'a new folder',
      (folder) => {
        mkdirSync(join(folder, 'deep/er'), { recursive: true });
        writeFileSync(join(folder, 'deep/er/b.txt'), FERRY);
      },
      ['bridge.txt', 'deep/er/b.txt', 'story/a.md'],
      { added: 1 },
    ],
    [
      'a title',
      (folder) => writeFileSync(join(folder, 'library.yaml'), 'documents: { bridge.txt: { title: Pell } }'),
      ['bridge.txt', 'story/a.md'],
      { changed: 1 },
    ],
  ])('GIVEN %s THEN it is taken up, and named in the log', async (_what, change, ids, counts) => {
    const folder = folderOf({ 'bridge.txt': BRIDGE, 'story/a.md': '# Pell\n\nThe council meets in May.' });
    const { live, next, used } = await liveOf(folder);
    const first = live.corpus;
    const read = next(READ_AGAIN);
    change(folder);
    expect(await read).toMatchObject({ reason: 'files', added: 0, changed: 0, removed: 0, ...counts });
    expect(idsOf(live.corpus)).toEqual(ids);
    expect(used).toEqual([first, live.corpus]);
    // What was not touched is the same document, so that all that is remembered of it holds.
    for (const document of live.corpus.library.documents)
      if (
        first.library.documents.some(
          ({ fingerprint, title }) => fingerprint === document.fingerprint && title === document.title,
        )
      )
        expect(first.library.documents).toContain(document);
  });

  it('GIVEN a figure that is edited THEN the new one is quoted', async () => {
    const folder = folderOf({ 'bridge.txt': BRIDGE, 'ferry.txt': FERRY });
    const { live, next } = await liveOf(folder);
    expect(firstOf('What does the repair cost?', live.corpus)).toContain('$9 million');
    const read = next(READ_AGAIN);
    writeFileSync(join(folder, 'bridge.txt'), BRIDGE.replace('$9', '$11'));
    await read;
    expect(firstOf('What does the repair cost?', live.corpus)).toContain('$11 million');
  });
});
