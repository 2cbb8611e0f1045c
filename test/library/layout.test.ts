import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../src/library/plain-text.ts';

/** Blocks as text, with the first letter of their kind before them. */
const blocksOf = (text: string) =>
  readPlainText(text).map(({ kind, start, end }) => `${kind.charAt(0)}:${text.slice(start, end)}`);

const [ONE, TWO, THREE] = [
  'Officials in Riverton ordered 4,000 people to leave on Friday.',
  'The dam above the town is at 98 percent of its capacity.',
  'Engineers said that it will hold, but only if the rain stops.',
];

describe('a paragraph a line', () => {
  it('GIVEN short lines of even length, and no blank ones THEN each is a paragraph or a heading', () => {
    const lines = ['Flood waters rise in Riverton as the dam nears capacity', ONE, TWO, 'What we know so far', THREE];
    expect(blocksOf(lines.join('\n'))).toEqual(lines.map((line, i) => `${i % 3 === 0 ? 'h' : 'p'}:${line}`));
  });

  it('GIVEN a title longer than all other lines THEN it is one', () => {
    const title = 'Flood waters rise in Riverton as the dam nears capacity and engineers warn';
    expect(blocksOf([title, ONE, TWO, THREE, ONE].join('\n'))[0]).toBe(`h:${title}`);
  });

  it('GIVEN one line cut in two THEN it is one paragraph', () => {
    expect(blocksOf([ONE, TWO, 'The mayor said', 'that it will hold.', THREE, ONE, TWO, ONE].join('\n'))).toContain(
      'p:The mayor said\nthat it will hold.',
    );
  });

  it('GIVEN a caption between buttons THEN the other lines show that it is not wrapped', () => {
    const caption = 'Getty Images The main street of Riverton under water';
    const lines = ['Flood in Riverton', 'Share', caption, ONE, TWO, 'Advertisement', THREE, ONE];
    expect(blocksOf(lines.join('\n'))).toEqual([
      'h:Flood in Riverton',
      ...[caption, ONE, TWO, THREE, ONE].map((line) => `p:${line}`),
    ]);
  });

  it('GIVEN items with paragraphs right under them THEN the list ends', () => {
    expect(blocksOf(`Those charged are:\n• Adam Hill, 34\n• Ben Ray, 29\nThey are due in court.\n${ONE}`)).toEqual([
      'p:Those charged are:',
      'i:Adam Hill, 34',
      'i:Ben Ray, 29',
      'p:They are due in court.',
      `p:${ONE}`,
    ]);
  });
});

describe('wrapped lines', () => {
  it.each([
    'The city was warned in 2012 and asked for money, the report says on page\n12. Nothing was paid, and of the ministers, as was said before, the\n— Ann Lee — said nothing.',
    'The bridge, which was built in 1934, and its two towers - the highest\n- closed since May - are at their end. In all of the\nU.S. none is older.',
    'The case that the lawyers spoke of most often in court is Sparf\nv. United States. It went on until\n',
    'Oxygen was made liquid and kept for the first time in its history on\nMarch 29, 1883\nby two scientists in Poland.',
    'They sorted the trees of the forest by their age into a number of four\ncategories: (1) old and never cut in any of the years that are known,\n(2) new and (3) none.',
  ])('GIVEN %j THEN one paragraph', (text) => {
    expect(blocksOf(text)).toEqual([`p:${text.trim()}`]);
  });

  it('GIVEN lines wrapped at 160 columns THEN one paragraph', () => {
    const long = `${'It was said in the court of Riverton, at length, '.repeat(3)} and in`;
    const text = `${long}\nRiverton itself, that it was so.\n${long}\nRiverton again.`;
    expect(blocksOf(text)).toEqual([`p:${long}\nRiverton itself, that it was so.`, `p:${long}\nRiverton again.`]);
  });

  it('GIVEN paragraphs that begin with an indent THEN each is one', () => {
    const paragraphs = [
      'The ship left Boston on May 3 with forty men\nand ice.',
      'She was never seen again by anyone\nin port.',
    ];
    expect(blocksOf(`\t${paragraphs[0]}\n\t${paragraphs[1]}`)).toEqual(paragraphs.map((text) => `p:${text}`));
  });

  it('GIVEN a title on two lines THEN it is a heading', () => {
    const title = 'Senate passes aid package for Ukraine, Israel and Taiwan after\nmonths of delay';
    expect(blocksOf(`${title}\n\nIt is done.`)).toEqual([`h:${title}`, 'p:It is done.']);
  });
});

describe('lists and tables', () => {
  it('GIVEN rows of a table THEN an item each, without its lines', () => {
    expect(blocksOf('T\n\n| A | B |\n|---|---|\n| c | 1 |\n\nIt is so.\n\nDistrict\tSeats\nNorth\t4')).toEqual([
      'h:T',
      'i:A | B',
      'i:c | 1',
      'p:It is so.',
      'i:District\tSeats',
      'i:North\t4',
    ]);
  });

  it('GIVEN lines without full stops, none of them wrapped THEN an item each', () => {
    expect(blocksOf('Pancakes\n\nYou need:\n2 cups of flour\n3 eggs\nMilk\n\nMix all.')).toEqual([
      'h:Pancakes',
      'p:You need:',
      'i:2 cups of flour',
      'i:3 eggs',
      'i:Milk',
      'p:Mix all.',
    ]);
  });

  it('GIVEN an indented paragraph between two items THEN it is in the list', () => {
    expect(blocksOf('T\n\n1) One.\n\n   It is.\n\n2) Two.')).toEqual(['h:T', 'i:One.', 'i:It is.', 'i:Two.']);
  });

  it.each(['1.', '2)', '■', '①'])('GIVEN %s before a short line over a paragraph THEN it is a heading', (mark) => {
    expect(blocksOf(`T\n\nIt is so.\n\n${mark} Prices rose\n\nThey rose by 4 percent.`)[2]).toBe('h:Prices rose');
  });

  it('GIVEN a dash alone under a quotation THEN a paragraph, not a list', () => {
    expect(blocksOf('T\n\n“It gives.”\n\n— Mary Oakes, fisher\n\nIt is so.')[2]).toBe('p:Mary Oakes, fisher');
  });

  it('GIVEN Chinese numbers THEN items, and the line with a colon over them is no heading', () => {
    expect(blocksOf('标题\n\n专家认为，挑战主要有以下几点：\n\n（一）贸易壁垒；\n（二）运力不足。')).toEqual([
      'h:标题',
      'p:专家认为，挑战主要有以下几点：',
      'i:贸易壁垒；',
      'i:运力不足。',
    ]);
  });
});

describe('what is no part of the story', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT - CONTINUE READING BELOW',
    'Story continues below advertisement',
    'Sign up for our daily newsletter',
    'Share this article',
    'Read more: How fires start',
    'Related Topics',
    '5 min read',
    'Published 4 hours ago',
    'Posted on March 3, 2024 by Anna',
    'By Ursula von der Leyen and Sam Hale',
    'By Jane Doe\nAssociated Press',
    'Jane Doe\nMarch 5, 2026',
    'Photo: Ann Lee/Reuters',
    'Ann Lee / The Times',
    '© 2024 The Times. All rights reserved.',
    'FOR IMMEDIATE RELEASE',
    'press@example.test',
    '责任编辑：王五',
    '【関連記事】日銀とは何か',
  ])('GIVEN %j under the title THEN it is left out', (line) => {
    expect(blocksOf(`Fire near town\n\n${line}\n\nIt is so.`)).toEqual(['h:Fire near town', 'p:It is so.']);
  });

  it.each([
    'Advertisements on television rose by 5 percent.',
    'Sign up for the vaccine at city hall by Friday.',
    'Copyright law changed in 1976.',
    'Photo: A helicopter drops water on the fire.',
    'Smoke over the lake. Photograph: Ann Lee/Reuters',
    '($1 = 150.2 yen)',
  ])('GIVEN %j THEN it stays, and is no heading', (line) => {
    expect(blocksOf(`Fire near town\n\n${line}\n\nIt is so.`)[1]).toBe(`p:${line}`);
  });

  it('GIVEN the menu of a page over the title THEN the title is the first', () => {
    expect(blocksOf('Home\nWorld\nPolitics\nA flood in Riverton\n\nIt is so.')[0]).toBe('h:A flood in Riverton');
  });
});

describe('headings', () => {
  it.each(['iPhone sales fall', 'About Acme Inc.', '10:15 p.m.', '23:05', '== Background =='])(
    'GIVEN %j alone THEN it is one',
    (line) => {
      expect(blocksOf(`T\n\nIt is.\n\n${line}\n\nIt is so.`)[2]).toBe(`h:${line.replaceAll('=', '').trim()}`);
    },
  );

  it.each(['“I can’t do it”', 'We won!', 'It’s over. What now'])(
    'GIVEN %j as the first line THEN the title',
    (line) => {
      expect(blocksOf(`${line}\n\nIt is so.`)[0]).toBe(`h:${line}`);
    },
  );

  it('GIVEN a sentence without its full stop, and no text under it THEN it is kept', () => {
    const line = 'A megawatt hour cost $72 in December, down from $180 a year before';
    expect(blocksOf(`T\n\nIt is.\n\n${line}\n\nWhat comes next\n\nIt is so.\n\n${line}`)).toEqual([
      'h:T',
      'p:It is.',
      `p:${line}`,
      'h:What comes next',
      'p:It is so.',
      `p:${line}`,
    ]);
  });

  it('GIVEN short lines under a shorter one THEN that is their heading', () => {
    const lines = ['Journal of the Medical Association', 'National Cancer Institute', 'Office for National Statistics'];
    expect(blocksOf(`T\n\nIt is.\n\nSources\n\n${lines.join('\n\n')}`).slice(2)).toEqual([
      'h:Sources',
      ...lines.map((line) => `p:${line}`),
    ]);
  });
});
