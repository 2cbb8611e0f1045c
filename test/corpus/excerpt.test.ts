import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { citationOf, citeParagraphs, citePassage, citeSentence, joinExcerpts } from '../../src/corpus/excerpt.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

describe('citeParagraphs', () => {
  const many = (of: string): string =>
    Array.from({ length: 12 }, (_, i) => `The ${of} of Ostwick has ${i + 20} pilots who know the old sound.`).join(' ');
  const text = [many('harbor'), many('ferry')].join('\n\n');
  const { passages } = buildCorpus(makeLibrary([documentFromText('a.txt', `Pilots\n\n${text}`)])).index;
  const [first, second] = passages;
  if (!first || !second) throw new Error('not two passages');
  const { start, end } = first.passage;

  it('GIVEN a span that goes on into the next passage THEN both paragraphs are quoted and all of it is highlighted', () => {
    const span = { start: end - 30, end: second.passage.start + 30 };
    const { excerpt, citation } = citeParagraphs([first, second], span);
    expect(excerpt.text).toBe(text);
    expect(excerpt.highlight).toEqual(span);
    expect(citation).toMatchObject({ paragraph: 1, lastParagraph: 2 });
  });

  it('GIVEN a span in one passage THEN no other paragraph is quoted', () => {
    const { excerpt, citation } = citeParagraphs([first], { start, end: start + 10 });
    expect(excerpt.text).toBe(many('harbor'));
    expect(citation).not.toHaveProperty('lastParagraph');
  });
});

describe('where an excerpt is', () => {
  const text = [
    'Three bridges',
    '“Nobody asked us about the bridge,” she said on Monday.',
    'The town will pay for it, as the mayor said to the people of Ostwick.',
    'The bridge has three parts:',
    '- a pier of stone\n- a road of wood\n- a house for the keeper',
    'The money',
    'The bridge costs nine million marks, as the town wrote to the people of Ostwick on Tuesday.',
  ].join('\n\n');
  const document = documentFromText('a.txt', text);
  const corpus = buildCorpus(makeLibrary([document]));
  const sentenceWith = (words: string) => {
    const found = corpus.index.passages
      .flatMap(({ sentences }) => sentences)
      .find(({ sentence: { start, end } }) => document.text.slice(start, end).includes(words));
    if (!found) throw new Error(`no sentence with ${words}`);
    return found;
  };
  const [asked, pays] = [citeSentence(sentenceWith('Nobody')), citeSentence(sentenceWith('will pay'))];

  it('GIVEN a line that introduces a list THEN it is from that line to the last item', () => {
    const { excerpt, citation } = citeSentence(sentenceWith('three parts'));
    expect(excerpt.text).toMatch(/keeper$/);
    expect(citation).toMatchObject({ paragraph: 3, lastParagraph: 6 });
    expect(citePassage(sentenceWith('pier').passage).citation.lastParagraph).toBe(6);
  });

  it('GIVEN sentences of two paragraphs that are joined THEN it is in both', () => {
    expect(asked.citation).not.toHaveProperty('lastParagraph');
    expect(joinExcerpts(pays, asked).citation).toMatchObject({ paragraph: 1, lastParagraph: 2 });
  });

  it('GIVEN a span that goes on under another heading THEN it ends in the last paragraph of the first', () => {
    const span = { start: sentenceWith('will pay').sentence.start, end: document.text.length };
    const { section, paragraph, lastParagraph } = citationOf(asked.citation, span);
    expect([section, paragraph, lastParagraph]).toEqual([undefined, 2, 6]);
  });

  it('GIVEN a document with pages THEN also the page where it ends', () => {
    const paged = { ...document, pages: [0, pays.excerpt.start, document.text.length - 30] };
    const { excerpt, citation } = joinExcerpts(asked, pays);
    expect(citationOf({ ...citation, document: paged }, excerpt)).toMatchObject({ page: 1, lastPage: 2 });
    expect(citationOf({ ...citation, document: paged }, pays.excerpt)).not.toHaveProperty('lastPage');
  });
});

describe('who says an excerpt', () => {
  const turns = [
    'A talk in Ostwick',
    'Mara Lind: When does the new bridge open to the people of Ostwick?',
    'JO PARK, MAYOR: It opens in May, and the ferry will go on until June.',
    'Mara Lind: And who pays for it?',
    'JO PARK, MAYOR: The town does.',
  ].join('\n\n');
  const document = documentFromText('a.txt', turns);
  const { index } = buildCorpus(makeLibrary([document]));
  const [asks, replies] = index.passages;
  if (!asks || !replies) throw new Error('not two turns');

  it('GIVEN a turn THEN its label as the text writes it', () => {
    const cited = [asks, replies].map((passage) => citePassage(passage));
    expect(cited.map(({ citation }) => citation.speakers)).toEqual([['Mara Lind'], ['JO PARK']]);
    for (const { citation } of cited) expect(document.text).toContain(`${citation.speakers?.join()}:`);
  });

  it('GIVEN words of two THEN both, each once', () => {
    const span = { start: asks.passage.start, end: document.text.length };
    expect(citationOf(asks, span).speakers).toEqual(['Mara Lind', 'JO PARK']);
  });

  it('GIVEN a text without turns THEN nobody', () => {
    const [passage] = buildCorpus(makeLibrary([documentFromText('b.txt', 'It opens in May.')])).index.passages;
    expect(passage && citePassage(passage).citation).not.toHaveProperty('speakers');
  });
});
