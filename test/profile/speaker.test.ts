import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { quotesIn } from '../../src/profile/quotes.ts';
import { type SentenceFrame, sentenceFrame } from '../../src/profile/sentence-frame.ts';
import { onlySubject, opens, type Speaker, speakerIn, speakerOf } from '../../src/profile/speaker.ts';

const NAMES = ['Jill Tarn', 'Omar Stell'].map((name) => ({ name, kind: 'person' as const }));

/** The frame of a text's first sentence. */
function frameOf(text: string): SentenceFrame {
  const document = documentFromText('a.txt', text);
  const { names, index } = buildCorpus(makeLibrary([document], [], NAMES));
  const sentence = index.passages[0]?.sentences[0];
  if (!sentence) throw new Error(`no sentence in ${text}`);
  return sentenceFrame(sentence, quotesIn(document.text, 0, document.text.length), names.inSentence(sentence));
}

const shown = (speaker: Speaker | undefined): string | undefined =>
  speaker?.kind === 'named' ? speaker.name.name : speaker?.kind === 'meant' ? `“${speaker.by}”` : speaker?.kind;

describe('the frame of a sentence', () => {
  it('GIVEN names and quotations THEN each has its sign', () => {
    const { text, quotations } = frameOf('Jill Tarn told Omar Stell: "We go, Jill Tarn."');
    expect(text).toBe('§0§ told §1§: ❝');
    expect(quotations.map(({ at, precedesSpeaker }) => [at, precedesSpeaker])).toEqual([[14, false]]);
  });
});

describe('the speaker of a sentence', () => {
  it.each([
    ['Jill Tarn said that it rained.', 'Jill Tarn'],
    ['Jill Tarn, the mayor, also said that it rained.', 'Jill Tarn'],
    ['According to Jill Tarn it rained.', undefined],
    ['A spokesman for Jill Tarn said that it rained.', 'unknown'],
    ['She said that it rained.', '“she”'],
    ['The mayor said that it rained.', '“mayor”'],
    ['Jill Tarn said that it rained, and she added that it snowed.', 'Jill Tarn'],
    ['Jill Tarn met Omar Stell, and she said that it rained.', 'unknown'],
    ['Jill Tarn issued a statement.', 'Jill Tarn'],
    ['It rained on Jill Tarn.', undefined],
  ])('GIVEN %j THEN %j', (text, speaker) => {
    expect(shown(speakerIn(frameOf(text)))).toBe(speaker);
  });
});

describe('the speaker of a quotation', () => {
  it.each([
    ['"We will go," said Jill Tarn on Monday.', 'Jill Tarn'],
    ['"We will go," said the mayor, Jill Tarn, on Monday.', 'Jill Tarn'],
    ['"We will go," Jill Tarn said on Monday.', 'Jill Tarn'],
    ['"We will go," she said on Monday.', '“she”'],
    ['"We will go," said the mayor.', '“mayor”'],
    ['"We will go," according to Jill Tarn.', 'Jill Tarn'],
    ['"We will go," said a friend of Jill Tarn.', 'unknown'],
    ['On Monday Jill Tarn said: "We will go."', 'Jill Tarn'],
    ['Jill Tarn came on Monday, saying "we will go".', 'Jill Tarn'],
    ['According to Jill Tarn, "we will go".', 'Jill Tarn'],
    ['"We will go," it said.', 'unknown'],
    ['Jill Tarn likes "the harbor".', undefined],
  ])('GIVEN %j THEN %j', (text, speaker) => {
    expect(shown(speakerOf(frameOf(text), 0))).toBe(speaker);
  });
});

describe('the only subject of a sentence', () => {
  it.each([
    ['On Monday, Jill Tarn came.', 'Jill Tarn'],
    ['On Monday, Jill Tarn met Omar Stell.', undefined],
    ['On Monday, Jill Tarn’s dog came.', undefined],
    ['The dog of Jill Tarn came.', undefined],
  ])('GIVEN %j THEN %j', (text, name) => {
    expect(onlySubject(frameOf(text))?.name).toBe(name);
  });

  it.each([
    ['', true],
    ['On Monday, ', true],
    ['On Monday ', false],
    ['Companies that ', false],
    ['A spokesman for ', false],
    ['It was ', false],
  ])('GIVEN %j before a name THEN whether the name opens the sentence: %j', (lead, is) => {
    expect(opens(lead)).toBe(is);
  });
});
