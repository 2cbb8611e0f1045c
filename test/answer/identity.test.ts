import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion, explain } from '../../src/answer/answer.ts';
import { identityAsked } from '../../src/answer/identity/asked.ts';
import { identified } from '../../src/answer/identity/identity.ts';
import { longFormIn } from '../../src/answer/identity/long-forms.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

const corpusOf = (text: string) => buildCorpus(makeLibrary([documentFromText('a.txt', text)]));

const PORT =
  corpusOf(`The port of Ellmouth closed on Monday after the Harbour Authority (HA) found cracks in its walls, the HA said.

The ferry Morning Star was moored there with forty people, and the divers of Tarn Marine, a small salvage company from Pell, searched the walls.

Brightwater has lost money for years. The Danish shipping line Brightwater may now move to Pell, said its chief executive Marit Solheim.

Jorvik Quorvin watched the ferry from the quay with Tobin Hale. "I saw it sink," Hale said.

The town's mayor is Dana Kilbride. Nils Orrin, who heads the fire brigade, and Deputy Mayor Ada Lund came to see the walls, which divers call cribs (frames of logs filled with stones).

A storm called Otto is on its way, and Ellmouth Bay is still open to small boats.`);

const asked = (question: string): string => {
  const found = identityAsked(readQuestion(question, PORT));
  if (!found) return 'nothing';
  const rest = found.kind === 'being' || found.kind === 'letters' ? found.subject.text : found.of.terms.join(' ');
  return `${found.kind} ${rest}`.trim();
};

describe('what is asked of who somebody or what something is', () => {
  it.each([
    ['who is Tobin Hale', 'being Tobin Hale'],
    ["what's tobin hale's job", 'being tobin hale'],
    ['What does Brightwater do?', 'being Brightwater'],
    ['what are cribs', 'being cribs'],
    ['what does HA stand for', 'letters HA'],
    ['what does TLF-1 stand for', 'letters TLF-1'],
    ['whats HA short for', 'letters HA'],
    ['who runs Brightwater', 'holder brightwat'],
    ["who's the mayor", 'holder'],
    ['who is the head of the fire brigade', 'holder fire brigad'],
    ['what is the ferry called', 'naming'],
    ["what's the name of the storm", 'naming'],
  ])('GIVEN %j THEN %j', (question, what) => {
    expect(asked(question)).toBe(what);
  });

  it.each([
    'Who is paying for the walls?',
    'who was against the move',
    'What is the danger in waiting?',
    'what was he accused of',
    'Why did the port close?',
    'What is it like to live there?',
  ])('GIVEN %j, which asks another thing, THEN nothing', (question) => {
    expect(asked(question)).toBe('nothing');
  });
});

describe('the sentence that says it', () => {
  const answer = (question: string): [string, string, string | undefined] => {
    const { outcome, excerpts } = answerQuestion(question, PORT);
    const [excerpt] = excerpts.map((one) => one.excerpt);
    const { document, highlight } = excerpt ?? {};
    return [outcome, excerpt?.text ?? '', document && highlight && document.text.slice(highlight.start, highlight.end)];
  };

  it.each([
    ['what is Tarn Marine', /salvage company/, 'a small salvage company from Pell'],
    ["what's brightwater", /^The Danish|The Danish shipping line/, 'The Danish shipping line'],
    ['who runs Brightwater', /Marit Solheim/, 'Marit Solheim'],
    ["what's marit solheim's job", /Marit Solheim/, 'chief executive'],
    ['what are cribs', /frames of logs/, 'frames of logs filled with stones'],
    ['what does HA stand for', /Harbour Authority/, 'Harbour Authority'],
    ["who's the mayor of the town", /Dana Kilbride/, 'Dana Kilbride'],
    ["what's the name of the storm", /Otto/, 'Otto'],
  ])('GIVEN %j THEN it comes first, answered, with the words that say it', (question, sentence, words) => {
    const [outcome, first, lead] = answer(question);
    expect([outcome, lead]).toEqual(['answered', words]);
    expect(first).toMatch(sentence);
  });

  it('GIVEN what a thing is called THEN it comes first, and whether it is that thing the judge says', () => {
    const [outcome, first] = answer("what's the ferry called");
    expect(outcome).not.toBe('related');
    expect(first).toContain('Morning Star');
  });

  it.each(['who is Jorvik Quorvin', 'who is Tobin Hale', 'what does QTX stand for'])(
    'GIVEN %j, which nothing says, THEN it is not answered',
    (question) => {
      expect(answer(question)[0]).not.toBe('answered');
    },
  );

  it.each([
    ['is at the head of a part', "Brightwater's finance chief, Jorvik Tarn, sold his house in Pell on Monday."],
    ['is at the head of another', 'Quorvin Trust chairman Jorvik Tarn met the board of Brightwater on Monday.'],
    ['was so once', "Brightwater's former chief executive, Jorvik Tarn, sold his house in Pell on Monday."],
    ['has a boss before "its"', 'Norvane owes money. Its chief executive, Jorvik Tarn, accused Brightwater on Monday.'],
  ])('GIVEN somebody who %s THEN they do not surely run it', (_who, text) => {
    const corpus = corpusOf(text);
    const { question, ranked } = explain('who runs Brightwater', corpus);
    expect(ranked.candidates).not.toEqual([]);
    expect(identified(question, ranked.candidates, corpus)?.how).not.toBe('surely');
  });

  it('GIVEN an office that two people have THEN neither is surely the one', () => {
    const two = corpusOf(`Mayor Dana Kilbride of Pell came on Monday to see the walls of the port.

Mayor Ada Lund of Ellmouth was there on Tuesday.`);
    expect(answerQuestion("who's the mayor", two).outcome).not.toBe('answered');
    expect(answerQuestion("who's the mayor of Ellmouth", two).excerpts[0]?.excerpt.text).toContain('Ada Lund');
  });
});

describe('whatever is typed', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('TLX-1', 'A/B', '(x', 'a\\b', '$^', "o'", '.'),
  );

  it('GIVEN anything in the place of a name THEN it is read', () => {
    fc.assert(
      fc.property(
        odd,
        fc.constantFrom(
          'who is %',
          'what does % stand for',
          "what's % called",
          'who runs %',
          "what's %'s job",
          'name of %',
        ),
        (subject, question) => {
          const { outcome } = answerQuestion(
            question.replace('%', () => subject),
            PORT,
          );
          expect(['answered', 'likely', 'related', 'absent']).toContain(outcome);
          longFormIn('The Harbour Authority (HA) closed the port.', subject);
        },
      ),
    );
  });
});

describe('what letters stand for', () => {
  it.each([
    ['The Quorvin Tide Exchange (QTX) closed.', 'QTX', 'unclear'],
    ['According to the Quorvin Tide Exchange (QTE), it closed.', 'qte', 'Quorvin Tide Exchange'],
    ['The QTE (Quorvin Tide Exchange) closed.', 'QTE', 'Quorvin Tide Exchange'],
    ['They use coherent tide absorption (CTA) for it.', 'CTA', 'coherent tide absorption'],
    ['The Harbour Authority of Quorvin closed the port.', 'HAQ', 'Harbour Authority of Quorvin'],
    ['The Harbour Authority closed the port.', 'HA', undefined],
    ['The QTE said that it was closed.', 'QTE', undefined],
    ['The ship carries a tide lifting frame (TLX-1) from Pell.', 'TLX-1', undefined],
  ])('GIVEN %j, of %s THEN %j', (text, short, long) => {
    const found = longFormIn(text, short);
    expect(found?.span ? text.slice(found.span.start, found.span.end) : found && 'unclear').toBe(long);
  });
});
