import type { Corpus } from '../../corpus/corpus.ts';
import { citeSentence } from '../../corpus/excerpt.ts';
import { oncePer } from '../../corpus/memo.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import { withAlsoIn } from '../../corpus/versions/also-in.ts';
import { withOtherwise } from '../../corpus/versions/otherwise.ts';
import type { Span } from '../../language/span.ts';
import type { Document, Story } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { inOneLanguage } from '../one-language.ts';
import { type News, newsOf, tellTheSame } from './news.ts';
import { withinQuotation } from './quotations.ts';
import type { Told } from './told.ts';
import { whenOf } from './when.ts';
import { whereOf } from './where.ts';
import { whoOf } from './who.ts';
import { whyOf } from './why.ts';
import { type W, WS } from './ws.ts';

/** A quotation that tells one W or several. */
export interface WsTold extends CitedExcerpt {
  readonly ws: readonly W[];
  readonly sentence: IndexedSentence;
  /** The words that tell them, where that is certain; in the document's offsets, in order, none within another. */
  readonly marks: readonly Span[];
}

/** The five Ws of a story in its own sentences. */
export interface FiveWs {
  readonly story: Story;
  /** In the order of their first W. Empty only for a story without a sentence that could be quoted. */
  readonly told: readonly WsTold[];
  /** Those that no sentence was found for. */
  readonly missing: readonly W[];
  /** The document whose news this is: the newest that tells any. */
  readonly document: Document | undefined;
  /** Whether others than *what* were looked for, which needs English. */
  readonly isRead: boolean;
}

const ENGLISH = /^en\b/;

const FIND: Readonly<Record<W, (news: News) => Told | undefined>> = {
  who: whoOf,
  what: ({ lead }) => ({ sentence: lead }),
  when: whenOf,
  where: whereOf,
  why: whyOf,
};

const read = oncePer((corpus: Corpus) => oncePer((story: Story) => findWs(story, corpus)));

/** The five Ws of a story: of its newest document; what that does not tell, of one that begins with the same news. */
export const fiveWsOf = (story: Story, corpus: Corpus): FiveWs => read(corpus)(story);

const tellsMore = (news: News): boolean => WS.some((w) => w !== 'what' && FIND[w](news) !== undefined);

function findWs(story: Story, corpus: Corpus): FiveWs {
  const all = inOneLanguage(story).flatMap((document) => newsOf(document, corpus) ?? []);
  // A comment on the news may be the newest, and tell nothing of it.
  const newest = all.find(tellsMore) ?? all[0];
  const same = newest ? all.filter((news) => news === newest || tellTheSame(news, newest)) : [];
  const document = newest?.lead.indexed.passage.document;
  const isEnglish = document !== undefined && ENGLISH.test(document.language);
  const found = WS.map((w) => {
    for (const news of isEnglish || w === 'what' ? same : []) {
      const told = FIND[w](news);
      if (told) return { w, told };
    }
    return { w, told: undefined };
  });
  const bySentence = new Map<IndexedSentence, { ws: W[]; marks: Span[] }>();
  for (const { w, told } of found) {
    if (!told) continue;
    const { indexed } = told.sentence;
    const known = bySentence.get(indexed) ?? { ws: [], marks: [] };
    bySentence.set(indexed, known);
    known.ws.push(w);
    const { start } = indexed.sentence;
    const words = told.words && withinQuotation(told.sentence.text, told.words);
    if (words) known.marks.push({ start: start + words.start, end: start + words.end });
  }
  const told = [...bySentence].map(([sentence, { ws, marks }]) => ({
    ...citeSentence(sentence),
    sentence,
    ws,
    marks: apart(marks),
  }));
  return {
    story,
    told: withOtherwise(withAlsoIn(told, corpus), corpus),
    missing: found.flatMap(({ w, told: one }) => (one ? [] : [w])),
    document,
    isRead: isEnglish,
  };
}

/** Marks in order, those that overlap as one. */
function apart(marks: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
