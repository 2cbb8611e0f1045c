import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { type Quote, quotesIn } from './quotes.ts';
import { type SentenceFrame, sentenceFrame } from './sentence-frame.ts';
import { onlySubject, type Speaker, speakerIn, speakerOf } from './speaker.ts';

/** Who speaks: `nobody` where it is not certain who, undefined where no one does. */
type Attribution = Name | 'nobody' | undefined;

/** A sentence of a paragraph. */
interface SpokenLine {
  readonly sentence: IndexedSentence;
  readonly frame: SentenceFrame;
  /** People that it names outside of quotations. */
  readonly people: ReadonlySet<Name>;
  /** The only one of them, where they are its subject. */
  readonly subject: Name | undefined;
  /** It is a quotation and nothing else. */
  readonly isBare: boolean;
}

/** A paragraph, with the speaker of each of its lines and of each of its quotations. */
export interface AttributedParagraph {
  readonly lines: readonly SpokenLine[];
  readonly speakers: readonly Attribution[];
  readonly said: ReadonlyMap<Quote, Name | 'nobody'>;
  /** The last speaker goes on in the next paragraph: no mark closes the quotation, or a colon announces one. */
  readonly goesOn: boolean;
}

/** What is known while a line is read: the lines before it with their speakers, and the paragraph before. */
interface LineContext {
  readonly lines: readonly SpokenLine[];
  readonly speakers: Attribution[];
  readonly said: Map<Quote, Name | 'nobody'>;
  readonly before: AttributedParagraph | undefined;
}

/** Finds who says what in a paragraph. @param before The paragraph before it, with its speakers. */
export function attributeParagraph(
  sentences: readonly IndexedSentence[],
  names: NameIndex,
  before: AttributedParagraph | undefined,
): AttributedParagraph {
  const [start, end] = [sentences[0]?.sentence.start ?? 0, sentences.at(-1)?.sentence.end ?? 0];
  const text = sentences[0]?.passage.document.text ?? '';
  const quotations = quotesIn(text, start, end);
  const lines = sentences.map((sentence) => lineOf(sentence, quotations, names));
  const reading: LineContext = { lines, speakers: [], said: new Map(), before };
  for (const line of lines) reading.speakers.push(speakerOfLine(line, reading));
  const goesOn = quotations.at(-1)?.isOpen === true || /[:,]$/.test(text.slice(start, end));
  return { lines, speakers: reading.speakers, said: reading.said, goesOn };
}

function lineOf(sentence: IndexedSentence, quotations: readonly Quote[], names: NameIndex): SpokenLine {
  const frame = sentenceFrame(sentence, quotations, names.inSentence(sentence));
  return {
    sentence,
    frame,
    people: new Set(frame.names.flatMap(({ name }) => (name.kind === 'person' ? [name] : []))),
    subject: onlySubject(frame),
    isBare: frame.quotations.length > 0 && !/\p{L}/u.test(frame.text.replace(/\(\([^)]*\)\)/g, '')),
  };
}

/** Who speaks in a line. Adds the speaker of each of its quotations to `said`. */
function speakerOfLine({ frame, sentence, isBare }: SpokenLine, reading: LineContext): Attribution {
  const { said } = reading;
  for (const [which, { quotation }] of frame.quotations.entries()) {
    if (said.has(quotation)) continue;
    const speaker = speakerOf(frame, which);
    const ends = quotation.end <= sentence.sentence.end;
    if (speaker) said.set(quotation, whoIs(speaker, reading));
    else if (ends) said.set(quotation, (isBare && speakerBefore(quotation, reading)) || 'nobody');
  }
  const own = frame.quotations.map(({ quotation }) => said.get(quotation));
  const last = own.filter((attributed) => attributed !== 'nobody').at(-1);
  const speaker = isBare ? undefined : speakerIn(frame);
  return last ?? (speaker ? whoIs(speaker, reading) : own.at(-1));
}

/** The speaker of a quotation that has no other words with it: the one who spoke right before it. */
function speakerBefore({ start }: Quote, { lines, speakers, before }: LineContext): Attribution {
  const from = lines.findIndex(({ sentence }) => sentence.sentence.end > start);
  if (!lines[from]?.isBare) return 'nobody';
  return from > 0 ? speakers[from - 1] : before?.goesOn ? before.speakers.at(-1) : undefined;
}

/** The person that is meant in the line that is being read; nobody where it may be another. */
function whoIs(speaker: Speaker, { lines, speakers, before }: LineContext): Name | 'nobody' {
  if (speaker.kind !== 'meant') return speaker.kind === 'named' ? speaker.name : 'nobody';
  const { by } = speaker;
  const isMeant = (name: Name): boolean => by === 'he' || by === 'she' || isCalled(name, by);
  for (let at = speakers.length - 1; at >= 0; at--) {
    const attributed = whoSpokeIn(lines[at], speakers[at], by);
    if (attributed && attributed !== 'nobody' && isMeant(attributed)) return attributed;
    if (attributed || (lines[at]?.frame.names.length ?? 0) > 0) return 'nobody';
  }
  const [only, ...more] = new Set(before?.lines.flatMap(({ people }) => [...people]));
  const isSubject = before?.lines.some(({ subject }, at) => only && [subject, before.speakers[at]].includes(only));
  return only && more.length === 0 && isSubject && isMeant(only) ? only : 'nobody';
}

/** The speaker of a line; where it is not certain who speaks in a line without a quotation, "she" is its only person, as its subject. */
function whoSpokeIn(line: SpokenLine | undefined, speaker: Attribution, by: string): Attribution {
  const isUnclear = speaker === 'nobody' && (by === 'he' || by === 'she') && line?.frame.quotations.length === 0;
  return isUnclear ? (line.subject ?? speaker) : (speaker ?? line?.subject);
}

/** Whether a noun is a word of one of somebody's roles. */
function isCalled({ roles }: Name, noun: string): boolean {
  const words = roles.flatMap(({ document, start, end }) =>
    document.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  );
  return words.includes(noun);
}
