import type { Corpus } from '../corpus/corpus.ts';
import { excerptOf } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { bestQuote, type CitedQuote, citedQuotes } from './cited-quotes.ts';
import { type CitedRole, rolesOf } from './roles-over-time.ts';
import { overlap, salientSentences } from './salient-sentences.ts';

/** An excerpt of a profile, and what it is there for. */
export interface ProfileExcerpt {
  readonly cited: CitedExcerpt;
  /** `role`: it says what the name is; `said`: the person is quoted with it (it may hold the role, too); `telling`: it says most besides. */
  readonly as: 'role' | 'telling' | 'said';
  /** Of roles of several dates: the date of this one's document, ISO 8601. */
  readonly published?: string;
}

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
  /** What it is comes first, where that changed newest first; what tells of it is in the stories' order. */
  readonly shown: readonly ProfileExcerpt[];
  /** Whether the person is quoted with more than is shown. */
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
  const sayings = citedQuotes(name, corpus, story);
  const [only, ...more] = new Set(mentions.map((mention) => mention.story));
  return {
    name,
    story,
    only: more.length === 0 ? only : undefined,
    mentions: mentions.length,
    sections: sectionsOf(sentences),
    shown: shownOf(name, sentences, rolesOf(name, corpus.names, story), sayings, corpus),
    hasMoreSaid: sayings.length > 1,
    together: togetherWith(name, sentences, corpus),
  };
}

function shownOf(
  name: Name,
  sentences: readonly IndexedSentence[],
  all: readonly CitedRole[],
  sayings: readonly CitedQuote[],
  corpus: Corpus,
): ProfileExcerpt[] {
  const holds = ({ cited }: CitedQuote): CitedRole | undefined => all.find((role) => overlap(role.cited, cited));
  const saying = bestQuote(sayings.filter((one) => !holds(one))) ?? bestQuote(sayings);
  const within = saying && holds(saying);
  const roles = all
    .filter((role) => role !== within)
    .map(
      ({ cited, published }): ProfileExcerpt => ({ cited, as: 'role', ...(published !== undefined && { published }) }),
    );
  const said: ProfileExcerpt[] = saying
    ? [{ cited: within ? joined(within.cited, saying.cited) : saying.cited, as: 'said' }]
    : [];
  // What they said has a place of its own.
  const isSaid = new Set(sayings.flatMap((one) => one.sentences));
  const besides = salientSentences(
    name,
    sentences.filter((sentence) => !isSaid.has(sentence)),
    {
      excerpts: [...roles, ...said].map(({ cited }) => cited),
      sentences: [...all.map(({ sentence }) => sentence), ...(saying?.sentences ?? [])],
    },
    corpus.names,
    Math.max(1, MOST_EXCERPTS - roles.length - said.length),
  );
  const telling = besides.map((cited): ProfileExcerpt => ({ cited, as: 'telling' }));
  return within && roles.length === 0 ? [...said, ...telling] : [...roles, ...telling, ...said];
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
      if (other !== name && !other.isUnsure) times.set(other, (times.get(other) ?? 0) + 1);
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_TOGETHER)
    .map(([other]) => other);
}
