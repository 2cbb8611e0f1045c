import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { inContext } from '../../commands/in-context.ts';
import { explain } from '../../src/answer/answer.ts';
import { en } from '../../src/cards/strings/index.ts';
import { isCaption } from '../../src/corpus/captions.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { CARD_LIMITS } from '../../src/discord/limits.ts';
import { toPayload } from '../../src/discord/payload.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Document } from '../../src/library/types.ts';
import { packageFile } from '../../src/package.ts';
import { dataBeside } from '../eval/data-beside.ts';
import { newsArticle } from '../eval/formats.ts';

const ASKING = ['', 'When was', 'Who is', 'How many', 'How much is', 'Where is', 'Did'];
const LONGEST = 300;

/** Every kind of text that is no plain paragraph, and a sentence that a caption holds nearly word for word. */
const HARBOR = `---
title: Ostwick opens its harbor
---
Ostwick celebrated the opening of the first harbor on Tuesday. It cost £31 million.

![Kilbride](harbor.jpg)

The first harbor opening on May 4, 2025. Image: Tom Sorrel.

## What it cost

| Part | Cost (million) | Built by |
| --- | ---: | --- |
| Quay | £12 | Hallam Works |
| Bridge | £19 | Norvane |

## Who is angry

Three groups went to court on Tuesday:

- the 40 fishermen of Ostwick, led by Omar Stell
- Norvane, which lost £2 million in March 2024
- the church of St. Anne
`;

/** What the captions, headings, lists and tables of the stories say, asked as it is and after question words. */
function ownQuestions({ library, index }: Corpus): string[] {
  const headings = library.documents.flatMap(({ title, sections }) => [
    title,
    ...sections.flatMap(({ heading }) => heading?.text ?? []),
  ]);
  const sentences = index.passages.flatMap((passage) =>
    passage.sentences
      .filter((sentence) => passage.passage.kind !== 'prose' || isCaption(sentence))
      .map(({ sentence: { start, end } }) => passage.document.text.slice(start, end)),
  );
  return [...new Set([...headings, ...sentences])].flatMap((piece) =>
    ASKING.map((words) => `${words} ${piece.replace(/[.?!]$/, '')}`.trim().slice(0, LONGEST)),
  );
}

/** Asks a story what its own captions, headings, lists and tables say, and presses all that comes back. */
async function askItself(document: Document): Promise<{ asked: number; pressed: number }> {
  const corpus = buildCorpus(makeLibrary([document]));
  const context = { corpus, strings: en, limits: CARD_LIMITS, isOneDocument: true };
  const questions = ownQuestions(corpus);
  let pressed = 0;
  for (const question of questions) {
    const {
      answer: { excerpts },
    } = explain(question, corpus);
    for (const [i, { excerpt }] of excerpts.entries()) {
      const { start, end, text, highlight } = excerpt;
      expect(document.text.slice(start, end), question).toBe(text);
      if (i > 0) expect(highlight, question).toBeUndefined();
      if (highlight) expect(highlight.start >= start && highlight.end <= end, question).toBe(true);
      const action = { kind: 'context', document: document.fingerprint, start, end } as const;
      expect(inContext.context(action, context), `${question} (in context)`).toBeDefined();
      pressed += 1;
    }
    toPayload((await ask.run({ options: { question } }, context)).card, true);
    await ask.pages.answer({ kind: 'answer', page: 1, documents: [] }, { ...context, asked: question });
  }
  return { asked: questions.length, pressed };
}

const textFiles = (folder: string): Document[] =>
  readdirSync(folder)
    .filter((file) => /\.(?:txt|md)$/.test(file) && file !== 'README.md')
    .map((file) => documentFromText(file, readFileSync(join(folder, file), 'utf8')));

describe('a story asked what its captions, headings, lists and tables say', () => {
  const invented = documentFromText('harbor.md', HARBOR);

  it('GIVEN a caption that ranks first THEN what is marked is in what is shown', () => {
    const corpus = buildCorpus(makeLibrary([invented]));
    const { outcome, excerpts } = explain('When was the first harbor opening?', corpus).answer;
    expect(outcome).toBe('answered');
    expect(excerpts[0]?.excerpt.text).toMatch(/^Ostwick celebrated/);
  });

  it.each(
    [invented, ...textFiles(packageFile('test/fixtures/vellmar')), ...textFiles(packageFile('test/eval/stories'))].map(
      (document) => [document.id, document] as const,
    ),
  )('GIVEN %s THEN every question is answered in its words', async (_id, document) => {
    const { asked, pressed } = await askItself(document);
    expect(asked).toBeGreaterThanOrEqual(ASKING.length);
    expect(pressed).toBeGreaterThan(0);
  });

  describe('beside the repository', () => {
    const news = dataBeside('../shared/data/gum-news');
    const cases = dataBeside('../shared/cases/stories');

    it.runIf(news.isHere)('GIVEN news with pictures THEN every question is answered in its words', async () => {
      for (const file of readdirSync(news.path)) {
        const { paragraphs } = newsArticle.parse(JSON.parse(readFileSync(join(news.path, file), 'utf8')));
        await askItself(documentFromText('news.txt', paragraphs.map(({ text }) => text).join('\n\n')));
      }
      expect.hasAssertions();
    });

    it.runIf(cases.isHere)('GIVEN short stories THEN every question is answered in its words', async () => {
      for (const document of textFiles(cases.path)) await askItself(document);
      expect.hasAssertions();
    });
  });
});
