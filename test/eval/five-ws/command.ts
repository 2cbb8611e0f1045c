import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { documentFromText } from '../../../src/library/document.ts';
import { type FiveWs, fiveWsOf } from '../../../src/takeaways/five-ws/five-ws.ts';
import { type W, WS } from '../../../src/takeaways/five-ws/ws.ts';
import { type Article, articlesOf } from '../article-questions.ts';
import { percent } from '../figures.ts';
import { PARTS, type Part } from '../parts.ts';
import { corpusOf } from '../short-stories/stories.ts';
import { table } from '../table.ts';

const place = z.tuple([z.int().min(0), z.int().min(0), z.int().min(1)]);
/** The sentences that tell a W: none where the article does not. */
const labels = z.strictObject({ places: z.array(place), also: z.array(place).default([]) });
const file = z.strictObject({
  source: z.string().min(1),
  corpus: z.literal('wikinews'),
  /** JSON lines `{ id, paragraphs }`, from the package. */
  file: z.string().min(1),
  articles: z.array(
    z.strictObject({
      article: z.string(),
      part: z.enum(PARTS as readonly [Part, ...Part[]]),
      who: labels,
      what: labels,
      when: labels,
      where: labels,
      why: labels,
    }),
  ),
});

interface Wanted {
  readonly path: string;
  readonly part?: Part;
  readonly json: boolean;
  /** Where what was found of each article is written. */
  readonly predictions?: string;
}

/** What came of a W of an article. */
type Outcome = 'right' | 'wrong' | 'rightly missing' | 'wrongly missing';

interface Judged {
  readonly article: string;
  readonly w: W;
  readonly outcome: Outcome;
  readonly shown?: string | undefined;
}

/** `npm run eval -- five-ws`. @returns The exit code: 1 where a file is not as it must be. */
export function evaluateFiveWs({ path, part, json, predictions }: Wanted): number {
  const { data, error } = file.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!data) {
    process.stderr.write(`${path}: ${z.prettifyError(error)}\n`);
    return 1;
  }
  const articles = articlesOf(data);
  const judged = data.articles
    .filter((labelled) => part === undefined || labelled.part === part)
    .flatMap((labelled) => {
      const article = articles.get(labelled.article);
      if (!article) throw new Error(`${data.file} has no article ${labelled.article}`);
      const corpus = corpusOf(documentFromText(`${article.id}.txt`, article.paragraphs.join('\n\n')));
      const [story] = corpus.library.stories;
      const found = story && fiveWsOf(story, corpus);
      return found ? WS.map((w) => judge(w, found, article, labelled[w])) : [];
    });
  if (predictions !== undefined) writeFileSync(predictions, judged.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const figures = Object.fromEntries(
    WS.map((w) => [w, figuresOf(judged.filter((one) => one.w === w).map(({ outcome }) => outcome))]),
  );
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures));
  return 0;
}

function judge(w: W, { told }: FiveWs, { id, paragraphs }: Article, { places, also }: z.infer<typeof labels>): Judged {
  const shown = told.find(({ ws }) => ws.includes(w));
  if (!shown) return { article: id, w, outcome: places.length > 0 ? 'wrongly missing' : 'rightly missing' };
  const { sentence, passage } = shown.sentence;
  const text = passage.document.text.slice(sentence.start, sentence.end);
  const isRight = [...places, ...also].some(
    ([paragraph, start, end]) => paragraphs[paragraph]?.slice(start, end) === text,
  );
  return { article: id, w, outcome: isRight ? 'right' : 'wrong', shown: text };
}

/** Counts, and in percent how many of those shown are right. */
function figuresOf(outcomes: readonly Outcome[]): Readonly<Record<Outcome | 'right of shown', number>> {
  const count = (of: Outcome): number => outcomes.filter((outcome) => outcome === of).length;
  const [right, wrong] = [count('right'), count('wrong')];
  return {
    right,
    wrong,
    'rightly missing': count('rightly missing'),
    'wrongly missing': count('wrongly missing'),
    'right of shown': percent(right, right + wrong),
  };
}
