import type { DocumentBlock } from './blocks.ts';
import { bylineFacts, type LineLeftOut, linesLeftOut, withoutHead } from './bylines.ts';
import { cleanText } from './clean-text.ts';
import { withoutDateline } from './dateline.ts';
import { fingerprintOf } from './fingerprint.ts';
import { framed } from './framed.ts';
import { withQuestionsAsked } from './interview.ts';
import { isCjk } from './lines.ts';
import { withoutLiveTimes } from './live-times.ts';
import { withoutPageParts } from './page-parts.ts';
import { readPlainText } from './plain-text.ts';
import { withSpeakers, withTurnsApart } from './speaker-turns.ts';
import { structure } from './structure.ts';
import { withRowsNamed } from './tables.ts';
import { BYLINE_FACTS, type Document, type DocumentFacts, type NameEntry } from './types.ts';
import { isSeen, visible } from './visible.ts';

/** The language by its script: Korean, Japanese or Chinese, else English. */
function languageOf(text: string): string {
  const sample = text.slice(0, 20_000);
  if (!isCjk(sample)) return 'en';
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  if (count(/\p{Script=Hangul}/gu) > letters / 3) return 'ko';
  if (kana + han > letters / 3) return kana > (kana + han) / 10 ? 'ja' : 'zh';
  return 'en';
}

/** A title from a file's name: `the-big_story.txt` → "The big story". */
export function titleFromName(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/\.[^.]+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Makes a document of a text and its blocks.
 *
 * @param facts What is known apart from the text. Its title, author and date count before the document's own.
 * @param leftOut Lines that are no part of the story, such as its byline.
 * @throws Error if the text has no sentence.
 */
export function makeDocument(
  id: string,
  text: string,
  all: readonly DocumentBlock[],
  facts: DocumentFacts = {},
  allLeftOut: readonly LineLeftOut[] = [],
): Document {
  const { blocks: headless, leftOut } = withoutHead(text, all, allLeftOut);
  const { blocks: dateless, dateline } = withoutDateline(
    text,
    withoutPageParts(text, withQuestionsAsked(text, withoutLiveTimes(text, headless))),
  );
  const { blocks, speakers } = withSpeakers(text, dateless);
  const language = facts.language ?? languageOf(text);
  const known = facts.title !== undefined && isSeen(facts.title) ? facts.title : undefined;
  let made = structure(text, blocks, language, known);
  if (made.passages.length === 0) {
    // In a file of headings alone, the headings are the text.
    made = structure(
      text,
      blocks.map(({ start, end }) => ({ kind: 'paragraph', start, end })),
      language,
    );
  }
  if (made.passages.length === 0) throw new Error('holds no sentence');
  const own = made.title !== undefined && isSeen(made.title) ? made.title : undefined;
  const { published, place } = dateline ?? {};
  const said = { ...(published && { published }), ...bylineFacts(text, leftOut), ...(place && { place }) };
  const fromByline = BYLINE_FACTS.filter((fact) => facts[fact] === undefined && said[fact] !== undefined);
  return {
    ...said,
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    ...(fromByline.length > 0 && { fromByline }),
    ...(speakers.length > 0 && { names: namesWith(facts.names ?? [], speakers) }),
    id,
    text,
    language,
    title: visible(known ?? own ?? titleFromName(id.split('/').at(-1) ?? id)),
    fingerprint: fingerprintOf(id, text),
    sections: made.sections,
    passages: made.passages,
  };
}

/** The names of those who speak, beside what editors say of names. */
function namesWith(known: readonly NameEntry[], speakers: readonly NameEntry[]): readonly NameEntry[] {
  const forms = new Set(
    known.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((form) => form.toLowerCase())),
  );
  return [...known, ...speakers.filter(({ name }) => !forms.has(name.toLowerCase()))];
}

/** Makes a document of plain text. @throws Error if the text has no sentence. */
export function documentFromText(id: string, source: string, facts: DocumentFacts = {}): Document {
  const { body, facts: said } = framed(source);
  const text = withTurnsApart(withRowsNamed(cleanText(body)));
  const blocks = readPlainText(text);
  return makeDocument(id, text, blocks, { ...said, ...facts }, linesLeftOut(text, blocks));
}
