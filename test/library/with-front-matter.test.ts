import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/library/front-matter.ts';
import type { DocumentFacts } from '../../src/library/types.ts';
import { withFrontMatter } from '../../src/library/with-front-matter.ts';

const FACTS: DocumentFacts = {
  title: 'The “budget”: 5 # 6 \'and\' "more" --- | > - [a] {b} @c %d',
  url: 'https://news.example/a?b=1&c=2#d:e',
  author: 'Jo Park, J.D.: no',
  published: '2026-03-05',
  updated: '2026-03-06',
  publication: 'null',
  place: 'yes',
  language: 'en-GB',
  names: [
    { name: 'Jo: Park', kind: 'person', aliases: ['J.P.', '007'], role: 'mayor' },
    { name: 'True', not: true },
  ],
};

describe('withFrontMatter', () => {
  it('GIVEN every fact THEN the same facts and the same text are read', () => {
    const { text, lost } = withFrontMatter(FACTS, 'The council voted.\n\n---\n\nTitle: no');
    expect(lost).toEqual([]);
    expect(readFrontMatter(text)).toMatchObject({
      facts: FACTS,
      notes: [],
      body: '\nThe council voted.\n\n---\n\nTitle: no\n',
    });
  });

  it('GIVEN any words THEN they are read as they were, or said to be lost', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(words, words, words, (title, author, place) => {
        const facts = { title, author, place };
        const { text, lost } = withFrontMatter(facts, 'A story.');
        const read = readFrontMatter(text);
        expect(read.notes).toEqual([]);
        expect(read.body).toBe('\nA story.\n');
        for (const key of ['title', 'author', 'place'] as const)
          expect(read.facts[key]).toBe(lost.includes(key) ? undefined : facts[key]);
      }),
    );
  });

  it.each<[string, DocumentFacts, string[]]>([
    ['an address that is too long', { title: 'A', url: `https://news.example/${'a'.repeat(600)}` }, ['url']],
    ['a day that is none', { title: 'A', published: '2026-02-31' }, ['published']],
    ['a title over lines', { title: 'A\nB', author: 'Jo' }, ['title']],
  ])('GIVEN %s THEN it is lost, and the rest is there', (_, facts, lost) => {
    const made = withFrontMatter(facts, 'A story.');
    expect(made.lost).toEqual(lost);
    expect(Object.keys(readFrontMatter(made.text).facts)).toEqual(
      Object.keys(facts).filter((key) => !lost.includes(key)),
    );
  });

  it('GIVEN no facts and a text that looks like front matter THEN that stays text', () => {
    const { text } = withFrontMatter({}, 'Title: A\nDate: 2026-03-05\n\nA story.');
    expect(readFrontMatter(text)).toMatchObject({ facts: {}, body: '\nTitle: A\nDate: 2026-03-05\n\nA story.\n' });
  });
});
