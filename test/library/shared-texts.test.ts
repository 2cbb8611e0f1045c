import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
import type { Document, Library } from '../../src/library/types.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { dataBeside } from '../eval/data-beside.ts';

/** A row of the table: what is given in marks of code and in quotation marks, and what is right. */
interface Row {
  readonly code: readonly string[];
  readonly quoted: readonly string[];
  readonly input: string;
  readonly right: string;
}

const { path, isHere } = dataBeside('../shared/cases/texts.md');
const rows = new Map<number, Row>();
for (const line of isHere ? readFileSync(path, 'utf8').split('\n') : []) {
  const [, number, , input = '', right = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const shown = input
    .replaceAll('\\|', '|')
    .replace(/\(U\+([\dA-F]{4})\)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  if (!Number(number)) continue;
  const code = [...shown.matchAll(/`([^`]+)`/g)].map(([, found = '']) => found);
  const quoted = [...shown.matchAll(/"([^"]+)"/g)].map(([, found = '']) => found);
  rows.set(Number(number), { code, quoted, input: shown, right });
}

async function load(file: string, text: string): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'shared-'));
  writeFileSync(join(folder, file), text);
  return await loadLibrary(folder);
}
const said = ({ text, passages }: Document): string[] =>
  passages.flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));
const STORY = 'The council of the town met for two hours on Monday. It will meet again in June.';
const STORY_SAID = ['The council of the town met for two hours on Monday.', 'It will meet again in June.'];
const corpusOf = (text: string): Corpus => buildCorpus(makeLibrary([documentFromText('a.txt', text)]));
const first = (question: string, corpus: Corpus) => {
  const { outcome, excerpts } = answerQuestion(question, corpus);
  return { outcome, text: excerpts[0]?.excerpt.text ?? '' };
};
const countOf = (right: string): number => ({ one: 1, two: 2, three: 3 })[right.split(' ')[0] ?? ''] ?? 0;
const sentences = (input: string, text: string) =>
  said(documentFromText('a.txt', text, { language: /^(de|es) /.exec(input)?.[1] }));

const CHECKS: Readonly<Record<number, (row: Row) => Promise<void> | void>> = {
  1: () => {
    const clause = (i: number): string => String.fromCharCode(0x4e00 + i) + '桥'.repeat(55);
    const text = Array.from(
      { length: 6 },
      (_, p) => `${Array.from({ length: 26 }, (_c, i) => clause(p * 26 + i)).join('，')}。`,
    ).join('\n\n');
    const corpus = corpusOf(text);
    const [story] = corpus.library.stories;
    const context = { corpus, strings: en, limits: CARD_LIMITS, isOneDocument: true };
    const answer = answerQuestion(`${clause(3)}？`, corpus);
    expect(answer.excerpts.length).toBeGreaterThan(0);
    const card = askCard({ answer, questions: [], stories: story ? [story] : [], hasMore: true }, context);
    const payload = JSON.stringify(toPayload(card, false).components);
    const contents = [...payload.matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map(([, content = '']) => content);
    expect(Buffer.byteLength(contents.join('')) + 12 * contents.length).toBeLessThanOrEqual(10_170);
    expect(contents.join('')).toContain('> ');
  },
  2: ({ code }) => {
    const document = documentFromText('a.txt', `# Bridge\n\n## ${code.at(-1)}\n\n${STORY}`, {
      url: 'https://example.org',
    });
    const corpus = buildCorpus(makeLibrary([document, documentFromText('b.txt', 'It rained.')]));
    const answer = answerQuestion('When will the council meet again?', corpus);
    const context = { corpus, strings: en, limits: CARD_LIMITS, isOneDocument: false };
    const card = askCard({ answer, questions: [], stories: corpus.library.stories, hasMore: false }, context);
    const labels = [...JSON.stringify(toPayload(card, false)).matchAll(/\[([^[\]]*)\]\(<?https?:/g)].map(
      ([, label = '']) => label,
    );
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.join('')).not.toContain('\\');
  },
  3: ({ quoted }) => {
    const text = { type: 10, content: quoted[0] };
    expect(plainText({ content: '', flags: 32_768, components: [{ type: 17, components: [text] }] })).toContain(
      quoted[0],
    );
  },
  4: async ({ code }) => {
    const { documents, problems } = await load('a.md', `${[...code.slice(0, 4)].join('\n')}\n${STORY}`);
    expect([documents[0]?.title, problems.length]).toEqual([code[1]?.replace('title: ', ''), 1]);
  },
  5: async ({ code, right }) => {
    const { documents } = await load('a.md', `---\n${code.join('\n')}\n---\n${STORY}`);
    expect(documents[0]?.author).toBe(/"(.*)"/.exec(right)?.[1]);
  },
  6: async ({ code, right }) => {
    const { documents } = await load('a.md', `---\n${code[0]}\n---\n${STORY}`);
    expect(documents[0]?.title).toBe(/"(.*)"/.exec(right)?.[1]);
  },
  7: async ({ code }) => {
    const {
      documents: [document],
    } = await load('a.md', `${code.join('\n')}\n${STORY}`);
    expect(document && said(document)).toEqual(STORY_SAID);
    expect(document?.published).toBe(/\d{4}-\d\d-\d\d/.exec(code.join(' '))?.[0]);
    expect(code[1]).toContain(document?.title);
  },
  8: ({ quoted: [text = '', question = ''] }) => {
    const { outcome, text: shown } = first(question, corpusOf(text));
    expect([outcome, shown]).toEqual(Object.values(first(question, corpusOf(text.replaceAll('\u00ad', '')))));
    expect([outcome === 'absent' || outcome === 'related', shown.includes('\u00ad')]).toEqual([false, false]);
  },
  9: () => {
    const text = '노르윅의 오래된 다리가 월요일에 닫힌다. 수리에는 일곱 달이 걸린다.';
    const question = '다리가 언제 닫힌다?';
    expect(first(question, corpusOf(text.normalize('NFD'))).text.normalize('NFC')).toBe(
      first(question, corpusOf(text)).text,
    );
  },
  10: ({ quoted: [text = '', question = ''] }) => {
    expect(first(question, corpusOf(text)).text).toBe(text);
  },
  17: async () => {
    for (const file of ['a.txt', 'a.md']) {
      const {
        documents: [document],
      } = await load(file, `The town closes its bridge\n\nBy Jo Park, March 5, 2026\n\n${STORY}`);
      expect([document?.author, document?.published, document?.title]).toEqual([
        'Jo Park',
        '2026-03-05',
        'The town closes its bridge',
      ]);
      expect(document && said(document)).toEqual(STORY_SAID);
      expect(document?.sections.flatMap(({ heading }) => heading ?? [])).toEqual([]);
    }
  },
  18: async ({ code, quoted }) => {
    const {
      documents: [document],
    } = await load('a.md', `# Bridge\n\n${STORY}\n\n${code[1] ?? code[0]}\n\n${quoted[0]}`);
    expect(document && said(document)).toEqual(STORY_SAID);
  },
  19: async ({ right }) => {
    const title = /title "([^"]+)"/.exec(right)?.[1] ?? '';
    const head = `From: Norwick Post <a@example.org>\nTo: b@example.org\nDate: Thu, 5 Mar 2026 10:00:00 +0100\nSubject: ${title}`;
    const {
      documents: [document],
    } = await load('a.txt', `${head}\n\n${STORY}`);
    expect(document?.title).toBe(title);
    expect(document && said(document)).toEqual(STORY_SAID);
  },
  20: async ({ code }) => {
    const library = await load('a.md', `# Bridge\n\n${code.slice(-2).join('\n')}\n\n${STORY}`);
    const corpus = buildCorpus(library);
    const caption = (code.at(-1) ?? '').replaceAll('*', '').split('.')[0] ?? '';
    const [story] = library.stories;
    const points = story ? takeawaysOf(story, corpus).points.map(({ excerpt }) => excerpt.text) : [];
    expect(
      JSON.stringify([points, answerQuestion(caption, corpus).excerpts.map(({ excerpt }) => excerpt.text)]),
    ).not.toContain(caption);
  },
  21: async ({ code }) => {
    const [mara = '', jo = '', pause = ''] = code.filter((each) => each.startsWith('**'));
    const text = [mara, 'Why is it closed?', jo, STORY, pause, mara, 'Thank you.'].join('\n\n');
    const {
      documents: [document],
    } = await load('talk.md', text);
    expect([document?.title, document?.sections.flatMap(({ heading }) => heading ?? [])]).toEqual(['Talk', []]);
    const ofJo = document?.passages.filter(({ speaker }) => jo.includes(speaker?.name ?? '-')) ?? [];
    expect(document && said({ ...document, passages: ofJo })).toEqual(STORY_SAID);
  },
  22: async ({ code, right }) => {
    const {
      documents: [document],
    } = await load('a.md', code[0] ?? '');
    expect(document && said(document)).toEqual([...right.matchAll(/"([^"]+)"/g)].map(([, each]) => each));
  },
  23: async ({ code, right }) => {
    const {
      documents: [document],
    } = await load('a.md', `# Bridge\n\n${code[0]}\n\n${STORY}\n\n${code.slice(1).join('\n\n')}`);
    expect(document?.sections.flatMap(({ heading }) => heading?.text ?? [])).toEqual([/"([^"]+)"/.exec(right)?.[1]]);
    expect(document && said(document)).toEqual(STORY_SAID);
  },
  24: ({ quoted: [text = ''] }) => {
    const corpus = corpusOf(text);
    const { names } = corpus;
    expect(names.names.filter(({ kind, name }) => kind === 'person' && /Officer|Executive/.test(name))).toEqual([]);
    const { text: shown } = first('Who is the Chief Commercial Officer?', corpus);
    expect(shown).toContain('Dana Moss as Chief Commercial Officer');
  },
  25: ({ quoted: [text = '', question = ''] }) => {
    expect(first(question, corpusOf(text))).toEqual({ outcome: 'answered', text });
  },
  26: () => {
    const file = join(mkdtempSync(join(tmpdir(), 'shared-')), '.env');
    const token = `${'M'.repeat(24)}.abcdef.${'x'.repeat(27)}`;
    writeFileSync(file, `DISCORD_TOKEN=${token}\n`);
    expect(readSettings({ DISCORD_TOKEN: '' }, file).DISCORD_TOKEN).toBe(token);
  },
};

describe.skipIf(!isHere)('texts that failed', () => {
  it('GIVEN the table THEN every row is checked', () => {
    expect(rows.size).toBe(26);
  });

  for (const [number, row] of rows)
    it(`GIVEN row ${number} THEN it is right`, async () => {
      const check = CHECKS[number];
      if (check) await check(row);
      else expect(sentences(row.input, row.quoted[0] ?? '')).toHaveLength(countOf(row.right));
    });
});
