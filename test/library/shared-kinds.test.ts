import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { askCard } from '../../src/cards/ask.ts';
import { en } from '../../src/cards/strings/index.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { CARD_LIMITS } from '../../src/discord/limits.ts';
import { plainText } from '../../src/discord/message-text.ts';
import { toPayload } from '../../src/discord/payload.ts';
import { documentFromText } from '../../src/library/document.ts';
import { loadLibrary, makeLibrary } from '../../src/library/library.ts';
import { readSettings } from '../../src/settings/settings.ts';

const STORY = 'The council of Orlo met for two hours on Monday. It will meet again in June.';
const SAID = 'The pier cost $4 million.';
const corpusOf = (...texts: string[]): Corpus =>
  buildCorpus(makeLibrary(texts.map((text, i) => documentFromText(`${i}.txt`, text, { url: 'https://example.org' }))));

/** The texts of the card that answers a question. */
function shown(question: string, corpus: Corpus): string[] {
  const context = { corpus, strings: en, limits: CARD_LIMITS, isOneDocument: corpus.library.documents.length === 1 };
  const answer = answerQuestion(question, corpus);
  const card = askCard({ answer, questions: [], stories: corpus.library.stories, hasMore: true }, context);
  const payload = JSON.stringify(toPayload(card, false).components);
  return [...payload.matchAll(/"content":("(?:[^"\\]|\\.)*")/g)].map(([, text = '']): string => JSON.parse(text));
}

describe('further members of the kinds that failed', () => {
  it.each(['橋', '다리 ', 'สะพาน'])(
    'GIVEN long clauses of %j THEN the card keeps to its bytes, with a quotation',
    (unit) => {
      const clause = (i: number): string => `${String.fromCharCode(0x4e00 + i)}${unit.repeat(56)}`;
      const text = Array.from({ length: 6 }, (_, p) =>
        Array.from({ length: 26 }, (_c, i) => clause(p * 26 + i)).join('，'),
      ).join('。\n\n');
      const texts = shown(`${clause(3)}？`, corpusOf(text));
      expect(Buffer.byteLength(texts.join('')) + 12 * texts.length).toBeLessThanOrEqual(10_170);
      expect(texts.join('')).toContain('> ');
    },
  );

  it.each(['Orlo *Post* closes', 'Orlo `pier` 10:30', 'Pier\\Quay_1 ~~shut~~'])(
    'GIVEN the heading %j THEN no backslash in the label of a link',
    (heading) => {
      const texts = shown(
        'When will the council meet again?',
        corpusOf(`# Pier\n\n## ${heading}\n\n${STORY}`, 'It rained.'),
      );
      const labels = [...texts.join('\n').matchAll(/\[([^[\]]*)\]\(<?https?:/g)].map(([, label = '']) => label);
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.join('')).not.toContain('\\');
    },
  );

  it.each([
    { content: '', poll: { question: { text: SAID }, answers: [] } },
    { content: '', attachments: [{ description: SAID }] },
    { content: '', embeds: [{ footer: { text: SAID } }] },
    { content: '\u200b', embeds: [{ description: SAID }] },
  ])('GIVEN the message %j THEN its words are checked', (message) => {
    expect(plainText(message)).toContain(SAID);
  });

  it.each([
    ['---\ntitle: Pier\nauthor:\n  - "[[Dora Hinz]]"\n---', { title: 'Pier', author: 'Dora Hinz' }],
    ['---\ntitle: Pier\nauthor: Dora Hinz <dora@example.org>\n---', { title: 'Pier', author: 'Dora Hinz' }],
    ['---toml\ntitle = "Pier"\ndate = 2026-03-05\n---', { title: 'Pier', published: '2026-03-05' }],
    [';;;\n{ "title": "Pier", "author": "Dora Hinz" }\n;;;', { title: 'Pier', author: 'Dora Hinz' }],
    ['<!-- clipped -->\n---\ntitle: Pier\n---', { title: 'Pier' }],
  ])('GIVEN the front matter %j THEN its facts, and it is not quoted', async (head, facts) => {
    const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
    writeFileSync(join(folder, 'a.md'), `${head}\n\n${STORY}`);
    const { documents, problems } = await loadLibrary(folder);
    expect([documents[0], problems]).toMatchObject([facts, []]);
    expect(documents[0]?.text).toBe(STORY);
  });

  it.each([
    'The Chief Operating Officer resigned. Chief Operating Officer Dora Hinz wrote so to the board on Monday.',
    'The General Counsel left. General Counsel Dora Hinz said so on Monday, and the General Counsel agreed.',
    'The Annual General Meeting was long. The Annual General Meeting is in May, said Dora Hinz.',
    'The Interim Chief Executive left. Interim Chief Executive Dora Hinz said so on Monday.',
  ])('GIVEN %j THEN nobody but Dora Hinz', (text) => {
    const people = corpusOf(text).names.names.filter(({ kind }) => kind === 'person');
    expect(people.map(({ name }) => name)).toEqual(['Dora Hinz']);
  });

  it.each([
    ['La obra dura siete meses. El muelle de Orlo cierra el lunes.', '¿Cuánto tiempo dura la obra?', 'siete meses'],
    ['Die Sanierung kostet neun Millionen Euro. Sie beginnt im Mai.', 'Wie viel kostet die Sanierung?', 'neun'],
    [
      'Les travaux durent sept mois. Le quai ferme parce qu’il est fissuré.',
      'Pourquoi le quai ferme-t-il ?',
      'fissuré',
    ],
  ])('GIVEN %j and %j THEN answered', (text, question, part) => {
    const { outcome, excerpts } = answerQuestion(question, corpusOf(text));
    expect(outcome).toBe('answered');
    expect(excerpts[0]?.excerpt.text).toContain(part);
  });

  it.each(['  ', '""', '\u200b'])('GIVEN the variable %j THEN the token of the file', (given) => {
    const file = join(mkdtempSync(join(tmpdir(), 'kinds-')), '.env');
    const token = `${'M'.repeat(24)}.abcdef.${'x'.repeat(27)}`;
    writeFileSync(file, `DISCORD_TOKEN=${token}\n`);
    expect(readSettings({ DISCORD_TOKEN: given }, file).DISCORD_TOKEN).toBe(token);
  });
});
