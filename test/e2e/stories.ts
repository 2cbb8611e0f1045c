import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Document } from '../../src/library/types.ts';

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
 * An invented story with a teaser that says what its first paragraph says, a list of five points, companies with their
 * heads, and a public body in four forms.
 */
export const FERRIES = documentFromText(
  'ferries.txt',
  `Lakeside Ferries tries to save merger with Heron Lines after talks collapse

Lakeside Ferries chief executive Nora Quill is trying to save a merger with Heron Lines after talks with the Justice Department collapsed over ticket prices. The company risked a suit, while rivals move to take over its piers. The outcome tests whether small lines can still grow together.

Lakeside Ferries tries to save merger with Heron Lines after talks collapse

Lakeside Ferries chief executive Nora Quill is attempting to revive a merger with Heron Lines after a quarrel with the US Department of Justice threatened to end it for good. The change of course shows how much the company needs the boats of its neighbor. It leaves open who will set the prices on the lake.

Key Takeaways

  • Lakeside Ferries chief executive Nora Quill is back in talks with the Department of Justice (DOJ) after earlier talks collapsed over ticket prices.
  • The first refusal to show the Justice Department its price lists put Lakeside Ferries at risk of a suit, which could keep it from buying any line for years.
  • Rivals like Otter Boats are moving to take over the piers that Lakeside Ferries may have to give up.
  • Quill is negotiating with Assistant Attorney General Peter Lang on a new and narrower merger.
  • The outcome will show whether small lines can grow together while fares stay low.

A quarrel over prices

Lakeside Ferries had refused to give the Justice Department its price lists of the last ten years, which is a common demand in such reviews. The DOJ answered with the threat of a suit, and Heron Lines stopped all work on the merger for a month.

Heron Lines, which owns nine boats, still wants the merger, said Ida Brook, the chief executive of Heron Lines. She met officials of the Department of Justice twice in April. Otter Boats, which runs the piers in the south, has asked the Justice Department to forbid the merger.`,
);

/** Answered by a sentence of Vellmar's story, whose words of an amount lead the card. */
export const WORTH = 'How much is the contract worth?';
/** Answered by a passage on one bridge; the others are its further passages, three pages of them. */
export const MOVED = 'How many centimetres have the pillars of the bridge of Bern moved since the flood?';
/** Not said, and of a company that the story has. */
export const NOT_SAID = 'Who is the chief executive of Brightwater Shipping?';
/** Not said, with as many further passages. */
export const NO_CHIEF = 'Who is the chief executive of the council of Bern?';

/**
 * Some stories and others beside them: one of two documents, one with many passages, one with many names, and a few
 * more, so that there are pages of stories.
 *
 * @param first The stories.
 * @param edited Puts a sentence more into every document.
 */
export function manyStories(first: readonly Document[], edited = false): Corpus {
  const more = edited ? '\n\nThis was added by the editor later, on Tuesday.' : '';
  const make = (id: string, title: string, text: string, published?: string): Document =>
    documentFromText(id, `${title}\n\n${text}${more}`, published === undefined ? {} : { published });
  return buildCorpus(
    makeLibrary([
      ...first.map(({ id, text }) => documentFromText(id, text + more)),
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
