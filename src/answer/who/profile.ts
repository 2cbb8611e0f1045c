import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Corpus } from '../corpus.ts';
import { excerptOf } from '../excerpt.ts';
import type { CitedExcerpt } from '../types.ts';
import { type CitedRole, rolesOf } from './dated-roles.ts';
import { bestSaying, sayingsOf } from './said.ts';
import { overlap, tellingOf } from './telling.ts';

/** What the stories, or one of them, say of a name. */
export interface Profile {
  readonly name: Name;
  /** Where it was asked of one story alone. */
  readonly story?: Story | undefined;
  /** The one story that mentions it, where it is but one. */
  readonly only?: Story | undefined;
  readonly mentions: number;
  /** Headings under which it is mentioned. */
  readonly sections: readonly string[];
  /** What it is: once, or where that changes with the dates of the documents at each change, newest first. */
  readonly roles: readonly CitedRole[];
  /** What says most of it besides, in the stories' order. */
  readonly telling: readonly CitedExcerpt[];
  /** What the person is quoted with; it may hold their role, which is then marked and not among the others. */
  readonly said?: CitedExcerpt | undefined;
  /** Whether they are quoted with more than that. */
  readonly hasMoreSaid: boolean;
  /** Who is mentioned in the same sentences, most often first. */
  readonly together: readonly Name[];
}

const MOST_EXCERPTS = 3;
const MOST_TOGETHER = 25;

/** Gathers what the stories say of a name. @param story The only one that counts, where it was asked of one. */
export function profileOf(name: Name, corpus: Corpus, story?: Story): Profile {
  const mentions = name.mentions.filter((mention) => !story || mention.story === story);
  const sentences = [...new Set(mentions.flatMap(({ sentence }) => (sentence ? [sentence] : [])))];
  const all = rolesOf(name, corpus.names, story);
  const sayings = sayingsOf(name, corpus, story);
  const said =
    bestSaying(sayings.filter(({ cited }) => !all.some((role) => overlap(role.cited, cited)))) ?? bestSaying(sayings);
  const roles = all.filter(({ cited }) => !said || !overlap(cited, said.cited));
  const within = all.find((role) => !roles.includes(role));
  const cited = said && within ? joined(within.cited, said.cited) : said?.cited;
  const shown = [...roles.map((role) => role.cited), ...(cited ? [cited] : [])];
  // What they said has a place of its own.
  const isSaid = new Set(sayings.flatMap((saying) => saying.sentences));
  const [only, ...more] = new Set(mentions.map((mention) => mention.story));
  return {
    name,
    story,
    only: more.length === 0 ? only : undefined,
    mentions: mentions.length,
    sections: sectionsOf(sentences),
    roles,
    telling: tellingOf(
      name,
      sentences.filter((sentence) => !isSaid.has(sentence)),
      {
        excerpts: shown,
        sentences: [...all.map(({ sentence }) => sentence), ...(said?.sentences ?? [])],
      },
      corpus.names,
      Math.max(1, MOST_EXCERPTS - shown.length),
    ),
    said: cited,
    hasMoreSaid: sayings.length > 1,
    together: togetherWith(name, sentences, corpus),
  };
}

/** Two excerpts that overlap as one, with the first one's marked words. */
function joined({ excerpt: a, citation }: CitedExcerpt, { excerpt: b, citation: other }: CitedExcerpt): CitedExcerpt {
  return {
    excerpt: excerptOf(a.document, Math.min(a.start, b.start), Math.max(a.end, b.end), a.highlight),
    citation: a.start <= b.start ? citation : other,
  };
}

function sectionsOf(sentences: readonly IndexedSentence[]): string[] {
  const headings = sentences.flatMap(
    ({ passage }) => passage.document.sections[passage.passage.section]?.heading?.text ?? [],
  );
  return [...new Set(headings)];
}

function togetherWith(name: Name, sentences: readonly IndexedSentence[], corpus: Corpus): Name[] {
  const times = new Map<Name, number>();
  for (const sentence of sentences)
    for (const other of new Set(corpus.names.inSentence(sentence).map((mention) => mention.name)))
      if (other !== name) times.set(other, (times.get(other) ?? 0) + 1);
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_TOGETHER)
    .map(([other]) => other);
}
