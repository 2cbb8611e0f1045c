import { UnusableError } from '../unusable.ts';
import { type Cue, cuesOf, headOf } from './cues.ts';
import { decodeText } from './encodings.ts';
import { runsToMarkdown } from './markdown-runs.ts';
import type { Extracted, Hints } from './types.ts';

/** In UTF-16 code units: a paragraph that is longer ends with its sentence. Set by hand. */
const PARAGRAPH = 600;
/** In seconds: a pause after which a new paragraph begins, if a sentence has ended. Set by hand. */
const PAUSE = 4;

/** The end of a sentence, with closing marks. */
const STOP = /[.!?。！？…]["'”’»)\]」』]*$/u;
/** "JO PARK: …", "Jo Park: …"; two dashes or arrows say only that somebody else speaks. */
const LABEL =
  /^((?:\p{Lu}[\p{L}.'’-]*|\p{Lo}{2,8})(?: (?:\p{Lu}[\p{L}.'’-]*|\d{1,2}|van|von|de|da|di)){0,3}(?: \([^()]{1,40}\))?)[:：]\s+/u;
const TURN = /^(?:[-–—‐]\s*(?=\S)|>{2,3}\s*)/u;
/** What is heard and not said: "[applause]", "(laughter)", "♪ … ♪". */
const SOUND = /\[[^[\]\d]{1,60}\]|\(\p{Ll}[^()\d]{1,40}\)|[♪♫#][^♪♫#]{0,200}[♪♫#]|[♪♫]/gu;
const ONLY_SOUND = /^\((?:[^()]{1,60})\)$/;

interface Turn {
  readonly speaker: string | undefined;
  /** Whether somebody begins to speak here. */
  readonly begins: boolean;
  readonly text: string;
}

/**
 * Subtitles (SubRip and WebVTT) as Markdown: cues are joined to sentences and paragraphs, without times and tags. A paragraph
 * in which somebody begins to speak who is named begins with the name and a colon; further ones of theirs do not.
 */
export function extractCaptions(bytes: Uint8Array, hints: Hints): Extracted {
  const { text, encoding } = decodeText(bytes, hints);
  const paragraphs = paragraphsOf(cuesOf(text));
  if (paragraphs.length === 0)
    throw new UnusableError('has no cue with words', 'see whether it is a file of subtitles');
  const notes = encoding === undefined ? [] : [`is read as ${encoding}`];
  return { form: 'markdown', text: paragraphs.join('\n\n'), facts: headOf(text), notes };
}

function paragraphsOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[][] = [];
  let length = 0;
  let speaker: string | undefined;
  let before: { line: string; end: number } | undefined;
  for (const cue of cues) {
    for (const line of cue.lines) {
      // Live subtitles roll: a line is shown again above the next.
      if (line.text === before?.line) continue;
      const turn = turnOf(line, speaker);
      const last = paragraphs.at(-1);
      const hasStopped = last === undefined || STOP.test(last.at(-1) ?? '');
      const rests = before !== undefined && cue.start - before.end >= PAUSE;
      before = { line: line.text, end: cue.end };
      if (turn.text === '') continue;
      const isNamed = turn.speaker !== undefined && turn.speaker !== speaker;
      if (!last || turn.begins || isNamed || (hasStopped && (rests || length > PARAGRAPH))) {
        paragraphs.push([]);
        length = 0;
      }
      const text = isNamed || (turn.begins && turn.speaker !== undefined) ? `${turn.speaker}: ${turn.text}` : turn.text;
      paragraphs.at(-1)?.push(text);
      length += text.length + 1;
      if (turn.begins || isNamed) speaker = turn.speaker;
    }
  }
  // As Markdown, no paragraph is taken for a heading: what is said may be as short as one.
  return paragraphs.flatMap((lines) => runsToMarkdown([{ text: joined(lines) }]));
}

function turnOf({ text, voice }: Cue['lines'][number], speaker: string | undefined): Turn {
  const heard = text.replace(SOUND, ' ').replace(/\s+/g, ' ').trim();
  const turned = heard.replace(TURN, '');
  const label = LABEL.exec(turned)?.[1];
  const said = (label === undefined ? turned : turned.replace(LABEL, '')).trim();
  if (!/[\p{L}\p{N}]/u.test(said) || ONLY_SOUND.test(said)) return { speaker, begins: false, text: '' };
  const named = voice ?? label;
  const begins = turned !== heard || label !== undefined;
  return { speaker: named, begins: begins && named !== speaker ? true : turned !== heard, text: said };
}

/** Words of Chinese and Japanese are joined without a space. */
const joined = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、！？]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『])/gu,
      '',
    );
