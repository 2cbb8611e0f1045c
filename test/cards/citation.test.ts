import { describe, expect, it } from 'vitest';
import { citations, placeText, sourceLine } from '../../src/cards/citation.ts';
import { en, stringsFor } from '../../src/cards/strings/index.ts';
import { excerptOf } from '../../src/corpus/excerpt.ts';
import type { CitedExcerpt } from '../../src/corpus/types.ts';
import { bridge, cite, context, harbor } from './invented.ts';
import { outline } from './outline.ts';

const here = cite(bridge, 'It opened in May.', 'The opening');
const there = cite(harbor, 'Ships came back.');
/** The same of a document that has an address. */
function linked({ excerpt, citation }: CitedExcerpt): CitedExcerpt {
  const document = { ...excerpt.document, url: 'https://example.com/bridge' };
  return {
    excerpt: excerptOf(document, excerpt.start, excerpt.end),
    citation: { ...citation, document, url: document.url },
  };
}
const drawn = (cited: readonly CitedExcerpt[], isOneDocument = false, isNamed = true) => {
  const on = { ...context, isOneDocument };
  return outline({ tone: 'plain', blocks: [...sourceLine(cited, on), citations(cited, on, isNamed)] }).slice(1);
};

describe('citations', () => {
  it('GIVEN one document of several THEN it is named once, and the lines say where', () => {
    expect(drawn([here])).toEqual(['- The bridge of Pell · 2026-05-04', 'The opening, paragraph 1']);
  });

  it('GIVEN two documents THEN each line names its own', () => {
    expect(drawn([here, there])).toEqual([
      'The opening, paragraph 1 · The bridge of Pell',
      'paragraph 1 · The harbor of Ostwick',
    ]);
  });

  it('GIVEN places that follow each other in a section THEN it is named once', () => {
    const [money, more] = [
      cite(bridge, 'It opened in May.', 'The money'),
      cite(bridge, 'The town paid for it.', 'The money', 2),
    ];
    expect(drawn([here, money, more, here], true)).toEqual([
      'The opening, paragraph 1',
      'The money, paragraph 1 · paragraph 2',
      'The opening, paragraph 1',
    ]);
  });

  it('GIVEN quotations of one paragraph that follow each other THEN it is named once, with their numbers', () => {
    const numbered = [here, here, there].map((each, i) => ({ ...each, number: i + 1 }));
    expect(drawn(numbered)).toEqual([
      '[1] [2] The opening, paragraph 1 · The bridge of Pell',
      '[3] paragraph 1 · The harbor of Ostwick',
    ]);
  });

  it('GIVEN a quotation of several paragraphs THEN the first and the last, with the pages where there are some', () => {
    const over = (more: Partial<CitedExcerpt['citation']>) => ({ ...here, citation: { ...here.citation, ...more } });
    expect(drawn([over({ lastParagraph: 3 }), here], true)).toEqual(['The opening, paragraphs 1–3 · paragraph 1']);
    expect(drawn([over({ page: 2, lastParagraph: 3 })], true)).toEqual(['The opening, page 2, paragraphs 1–3']);
    expect(drawn([over({ page: 2, lastPage: 3, lastParagraph: 3 })], true)).toEqual([
      'The opening, pages 2–3, paragraphs 1–3',
    ]);
    expect(stringsFor('zh-CN').paragraph({ paragraph: 1, lastParagraph: 3, page: 2, lastPage: 4 })).toBe(
      '第 2–4 页，第 1–3 段',
    );
  });

  it('GIVEN turns of several people THEN each place says whose it is', () => {
    const said = (paragraph: number, ...speakers: string[]) => ({
      ...here,
      citation: { ...here.citation, paragraph, speakers },
    });
    expect(drawn([said(1, 'Mara Lind'), said(2, 'JO PARK'), said(3, 'Mara Lind', 'JO PARK')], true)).toEqual([
      'The opening, Mara Lind, paragraph 1 · JO PARK, paragraph 2 · Mara Lind, JO PARK, paragraph 3',
    ]);
    expect(placeText(said(2, 'JO PARK').citation, en)).toBe('The opening, JO PARK, paragraph 2');
  });

  it('GIVEN places of other documents that say the same, or otherwise THEN a line for each, with its document and date', () => {
    const story = { ...bridge, documents: [...bridge.documents, ...harbor.documents] };
    const at = (cited: CitedExcerpt) => ({ ...cited.citation, story });
    const cited = {
      ...here,
      citation: at(here),
      alsoIn: [at(there)],
      otherwise: [{ citation: at(there), words: ['June'], quoted: ['May'] }],
    };
    expect(drawn([{ ...cited }])).toEqual([
      '- The bridge of Pell · 2026-05-04',
      'The opening, paragraph 1',
      'Also in: paragraph 1 · The harbor of Ostwick',
      'With “June” for “May” in: paragraph 1 · The harbor of Ostwick',
    ]);
    const numbered = [cited, { ...there, citation: at(there) }].map((each, i) => ({ ...each, number: i + 1 }));
    expect(drawn(numbered)).toEqual([
      '[1] The opening, paragraph 1 · The bridge of Pell · 2026-05-04',
      '[2] paragraph 1 · The harbor of Ostwick',
      'Also in: [1] paragraph 1 · The harbor of Ostwick',
      'With “June” for “May” in: [1] paragraph 1 · The harbor of Ostwick',
    ]);
  });

  it('GIVEN the only document THEN it is named nowhere', () => {
    expect(drawn([here], true)).toEqual(['The opening, paragraph 1']);
    expect(drawn([here], true, false)).toEqual(['The opening, paragraph 1']);
  });

  it('GIVEN a card that names no document THEN the lines do', () => {
    expect(drawn([here], false, false)).toContain('The opening, paragraph 1 · The bridge of Pell');
  });

  it('GIVEN a document with an address THEN each line has it', () => {
    expect(drawn([linked(here)])).toEqual([
      '- The bridge of Pell · 2026-05-04',
      'The opening, paragraph 1 → https://example.com/bridge',
    ]);
  });
});
