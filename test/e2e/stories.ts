import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { loadLibrary, makeLibrary } from '../../src/library/library.ts';
import type { Document } from '../../src/library/types.ts';
import { packageFile } from '../../src/package.ts';

const TOWNS = [
  'Aarau',
  'Bern',
  'Chur',
  'Davos',
  'Eglisau',
  'Fribourg',
  'Geneva',
  'Horgen',
  'Ilanz',
  'Jona',
  'Kloten',
  'Lugano',
];

/** Twelve passages about bridges, so that *More* has pages. */
const bridges = TOWNS.map(
  (town, i) =>
    `The bridge of ${town} closes for repairs in the coming weeks, as engineers found that its pillars have moved by ${i + 2} centimetres since the flood. ` +
    `Buses will take another way while the works go on, and the council of ${town} has promised that shops near the river will be reached on foot at all times. ` +
    `The repairs in ${town} are paid for by the canton, which has put aside money for them every year since the last flood, and by the towns that lie along the river.`,
).join('\n\n');

/** Thirty people of one story, two of one surname. */
const people = [...Array(29).keys()]
  .map((i) => `Anna Surname${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : 'x'}, a teacher, spoke on Monday.`)
  .concat('Jill Miller, a doctor, spoke on Monday.', 'Frank Miller, a baker, spoke on Monday.')
  .join(' ');

/**
 * The shipped story and others: one of two documents, one with many passages, one with many names, and a few more, so
 * that there are pages of stories.
 *
 * @param edited Puts a sentence more into every document.
 */
export async function manyStories(edited = false): Promise<Corpus> {
  const [seed] = (await loadLibrary(packageFile('data'))).documents;
  if (!seed) throw new Error('the shipped story is missing');
  const more = edited ? '\n\nThis was added by the editor later, on Tuesday.' : '';
  const make = (id: string, title: string, text: string, published?: string): Document =>
    documentFromText(id, `${title}\n\n${text}${more}`, published === undefined ? {} : { published });
  return buildCorpus(
    makeLibrary([
      documentFromText(seed.id, seed.text + more),
      make('bridges.txt', 'Bridges close along the river', bridges),
      make('people.txt', 'Thirty people speak at the town hall', people),
      make(
        'strike/first.txt',
        'Strike begins',
        'Train drivers began a strike on Monday. The union wants 5 percent.',
        '2026-03-02',
      ),
      make(
        'strike/second.txt',
        'Strike ends',
        'Train drivers ended the strike on Friday. They get 3 percent.',
        '2026-03-06',
      ),
      ...['Markets', 'Weather', 'Football'].map((title) =>
        make(
          `${title.toLowerCase()}.txt`,
          `${title} this week`,
          `The ${title.toLowerCase()} was quiet this week, and little of it will be remembered.`,
        ),
      ),
    ]),
  );
}
