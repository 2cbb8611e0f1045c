import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { NameEntry } from '../../src/library/types.ts';
import { citedQuotes } from '../../src/profile/cited-quotes.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';

const PEOPLE: readonly NameEntry[] = ['Jill Miller', 'Frank Stone', 'Omar Haddad'].map((name) => ({
  name,
  kind: 'person',
}));

/** Who is quoted with what, in order: `Jill Miller: "…"`. */
function said(text: string): string[] {
  const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', text)], [], PEOPLE));
  const all = corpus.names.names.flatMap((name) => citedQuotes(name, corpus));
  return all
    .sort((a, b) => a.cited.excerpt.start - b.cited.excerpt.start)
    .map(({ name, cited }) => `${name.name}: ${cited.excerpt.text}`);
}

const WORDS = 'We will not go back to the old way';

describe('what somebody is quoted to have said', () => {
  it.each([
    `Jill Miller said, "${WORDS}".`,
    `Jill Miller said: “${WORDS}.”`,
    `Jill Miller, the mayor of Ulm, told reporters on Monday that "${WORDS}".`,
    `Jill Miller of the Ulm Party also wrote that "${WORDS}".`,
    `Jill Miller, who met Frank Stone on Monday, said "${WORDS}".`,
    `"${WORDS}," Jill Miller said.`,
    `"${WORDS}," said Jill Miller, the mayor.`,
    `“${WORDS}?” asked the city's mayor, Jill Miller.`,
    `"${WORDS}," said Mrs. Jill Miller of Frank Stone.`,
    `Jill Miller said of Frank Stone that "${WORDS}".`,
    `According to Jill Miller, "${WORDS}".`,
    `"${WORDS}", according to Jill Miller.`,
    `In the words of the mayor, Jill Miller, "${WORDS}".`,
    `In a letter to Frank Stone, Jill Miller wrote: "${WORDS}".`,
    `A report quoted Jill Miller as saying "${WORDS}".`,
    `Jill Miller called it a case where "${WORDS}".`,
    `Jill Miller's statement added, "${WORDS}".`,
    `Minister of Education Jill Miller said "${WORDS}".`,
    `Jill Miller left the room and said "${WORDS}".`,
    `The only vote against it came from Jill Miller, who said "${WORDS}".`,
  ])('GIVEN %j THEN it is hers', (text) => {
    expect(said(text)).toEqual([`Jill Miller: ${text}`]);
  });

  it.each([
    `A spokesman for Jill Miller said "${WORDS}".`,
    `A spokesman for Jill Miller, who said "${WORDS}".`,
    `It came from Frank Stone and Jill Miller, who said "${WORDS}".`,
    `Jill Miller's lawyer said "${WORDS}".`,
    `Jill Miller was told "${WORDS}".`,
    `Jill Miller and Frank Stone said "${WORDS}".`,
    `Critics of Jill Miller say that "${WORDS}".`,
    `"${WORDS}," said a friend of Jill Miller.`,
    `"${WORDS}," said the company in a letter to Jill Miller.`,
    `Jill Miller said that the company had told them "${WORDS}".`,
    `In a letter read by Jill Miller, he said "${WORDS}".`,
    `Jill Miller met Frank Stone on Monday. "${WORDS}," he said.`,
    `Jill Miller came on Monday. The lawyer spoke. "${WORDS}," the lawyer said.`,
    `Jill Miller wrote "The Use of Money" in 1990.`,
    'Jill Miller said that a "supply chain risk" was near.',
    `Jill Miller came. The sign read "${WORDS}".`,
  ])('GIVEN %j THEN it is nobody’s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('GIVEN a quotation that goes on THEN the sentences of one paragraph are one', () => {
    const all = `"I will go," Jill Miller said. "I will never come back to this town. It is over."`;
    expect(said(all)).toEqual([`Jill Miller: ${all}`]);
    const long = `Jill Miller said: "I will go to the town hall. I will never come back to it."`;
    expect(said(long)).toEqual([`Jill Miller: ${long}`]);
  });

  it('GIVEN another speaker after a quotation THEN each has their own', () => {
    const [hers, his] = [`"${WORDS}," said Jill Miller.`, `"That is what we all want to hear," said Frank Stone.`];
    expect(said(`${hers} ${his}`)).toEqual([`Jill Miller: ${hers}`, `Frank Stone: ${his}`]);
  });

  it('GIVEN “she” or “the mayor” THEN the only person of the sentence before', () => {
    const quotation = `"${WORDS}," she said.`;
    expect(said(`Mayor Jill Miller came on Monday. ${quotation}`)).toEqual([`Jill Miller: ${quotation}`]);
    expect(said(`Mayor Jill Miller came on Monday.\n\n${quotation}`)).toEqual([`Jill Miller: ${quotation}`]);
    const mayor = `"${WORDS}," the mayor said.`;
    expect(said(`Mayor Jill Miller came on Monday. ${mayor}`)).toEqual([`Jill Miller: ${mayor}`]);
    expect(said(`Mayor Jill Miller came on Monday. "${WORDS}," the judge said.`)).toEqual([]);
  });

  it('GIVEN a line that announces it THEN both, over the paragraphs; GIVEN an open quotation THEN it goes on', () => {
    const announced = `Jill Miller tweeted on Monday:\n\n"${WORDS}. It is over."`;
    expect(said(announced)).toEqual([`Jill Miller: ${announced}`]);
    const open = `Frank Stone said: "We will go to the town hall.\n\n"We will never come back to it."`;
    expect(said(open).map((one) => one.slice(0, 11))).toEqual(['Frank Stone', 'Frank Stone']);
  });

  it('GIVEN “she” after a sentence of which one person is the subject, whoever spoke in it THEN it is that person’s', () => {
    const first = 'Jill Miller said a few members had asked for their money back.';
    expect(said(`${first} "${WORDS}," she said.`)).toEqual([`Jill Miller: "${WORDS}," she said.`]);
    expect(said(`A friend of Jill Miller said that some had asked for it. "${WORDS}," she said.`)).toEqual([]);
  });

  it('GIVEN the same in two documents THEN once', () => {
    const text = `"${WORDS}," said Jill Miller.`;
    const corpus = buildCorpus(
      makeLibrary([documentFromText('a/1.txt', text), documentFromText('a/2.txt', `Ulm spoke. ${text}`)], [], PEOPLE),
    );
    const [name] = corpus.names.lookUp('Jill Miller').names;
    expect(name && citedQuotes(name, corpus)).toHaveLength(1);
  });

  it('GIVEN a sentence of thousands of quotations THEN the work stays in proportion', () => {
    const quotations = Array.from({ length: 2_000 }, (_, i) => `Jill Miller said "${WORDS} ${i}" and`).join(' ');
    expectWork(() => said(`Jill Miller said so. ${quotations} left.`), 2_500);
  });

  it('GIVEN any text THEN whole sentences of it, in one document', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', `${text} "We go," said Jill Miller.`)]));
        for (const name of corpus.names.names)
          for (const { cited, sentences } of citedQuotes(name, corpus)) {
            const { document, start, end, text: quoted } = cited.excerpt;
            expect(document.text.slice(start, end)).toBe(quoted);
            expect([start, end]).toEqual([sentences[0]?.sentence.start, sentences.at(-1)?.sentence.end]);
          }
      }),
      { numRuns: 100 },
    );
  });
});
