import type { Corpus } from '../corpus/corpus.ts';
import { citeSentence, joinExcerpts, shareText } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { isOnePlace, withAlsoIn } from '../corpus/versions/also-in.ts';
import { currentOf } from '../corpus/versions/newer.ts';
import { withOtherwise } from '../corpus/versions/otherwise.ts';
import type { Story } from '../library/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { bestQuote, type CitedQuote, citedQuotes } from './cited-quotes.ts';
import { definitionOf } from './definition.ts';
import { roleLine } from './role-line.ts';
import { type CitedRole, rolesOf } from './roles-over-time.ts';
import { aboutness, type Salient, salientSentences } from './salient-sentences.ts';

/** An excerpt of a profile, and what it is there for. */
export interface ProfileExcerpt {
  readonly cited: CitedExcerpt;
  /** `role`: it says what the name is; `said`: it quotes the person, and may hold the role, too; `telling`: it says most else. */
  readonly as: 'role' | 'telling' | 'said';
  /** Of roles of several dates: the date of this one's document, ISO 8601. */
  readonly published?: string;
}

/** What the stories, or one of them, say of a name. */
export interface Profile {
  readonly name: Name;
  /** Where it was asked of one story alone. */
  readonly story?: Story | undefined;
  /** The story that mentions it, where only one does. */
  readonly only?: Story | undefined;
  readonly mentions: number;
  /** What it is, in slices of the first sentence that is shown: a role and its body, or what a body is. */
  readonly is: readonly string[];
  /** Headings under which it is mentioned. */
  readonly sections: readonly string[];
  /** Roles come first, of several the newest first; the other sentences are in the stories' order. */
  readonly shown: readonly ProfileExcerpt[];
  /** Whether there are further quotations of the person. */
  readonly hasMoreSaid: boolean;
  /** Who is mentioned in the same sentences, most often first. */
  readonly together: readonly Name[];
}

/** Excerpts that are shown, at most; there may be one more where roles and a quotation take all places. Set by hand. */
const MOST_EXCERPTS = 3;
/** Names that are offered as mentioned together, at most: as many as a menu holds. */
const MOST_TOGETHER = 25;

/** Gathers what the stories say of a name. @param story The only one that counts, where it was asked of one. */
export function profileOf(name: Name, corpus: Corpus, story?: Story): Profile {
  const mentions = name.mentions.filter((mention) => !story || mention.story === story);
  const sentences = [...new Set(mentions.flatMap(({ sentence }) => (sentence ? [sentence] : [])))];
  const quotes = citedQuotes(name, corpus, story);
  const roles = toldOf(name, sentences, corpus.names, story);
  const [only, ...more] = new Set(mentions.map((mention) => mention.story));
  return {
    name,
    story,
    only: more.length === 0 ? only : undefined,
    mentions: mentions.length,
    sections: sectionsOf(sentences),
    is: lineOf(name, roles[0], corpus.names),
    shown: alsoElsewhere(shownOf(name, sentences, roles, quotes, corpus), corpus),
    hasMoreSaid: quotes.length > 1,
    together: togetherWith(name, sentences, corpus),
  };
}

/** Excerpts with the places of other documents that say the same, or otherwise; one that is such a place of one before it is left out. */
function alsoElsewhere(shown: readonly ProfileExcerpt[], corpus: Corpus): ProfileExcerpt[] {
  const kept: ProfileExcerpt[] = [];
  for (const one of shown) {
    const places = kept.flatMap(({ cited }) => withAlsoIn([cited], corpus)[0]?.alsoIn ?? []);
    if (one.as !== 'telling' || !places.some((place) => isOnePlace(place, one.cited.citation))) kept.push(one);
  }
  const excerpts = kept.map(({ cited }) => cited);
  const cited = withOtherwise(withAlsoIn(excerpts, corpus), corpus);
  return kept.map((one, i) => ({ ...one, cited: cited[i] ?? one.cited }));
}

/** What a person's roles are, or the sentence that says what another name is. */
function toldOf(name: Name, sentences: readonly IndexedSentence[], names: NameIndex, story?: Story): CitedRole[] {
  if (name.kind === 'person') return rolesOf(name, names, story);
  const definition = definitionOf(name, sentences, names);
  return definition ? [definition] : [];
}

function lineOf(name: Name, told: CitedRole | undefined, names: NameIndex): string[] {
  const said = told?.cited.excerpt.highlight;
  if (!told || !said) return [];
  const person = names.inSentence(told.sentence).find((mention) => mention.name === name);
  return roleLine(said, told.sentence, name.kind === 'person' ? person : undefined, names);
}

function shownOf(
  name: Name,
  sentences: readonly IndexedSentence[],
  all: readonly CitedRole[],
  quotes: readonly CitedQuote[],
  corpus: Corpus,
): ProfileExcerpt[] {
  const holds = ({ cited }: CitedQuote): CitedRole | undefined => all.find((role) => shareText(role.cited, cited));
  const quote = bestQuote(quotes.filter((one) => !holds(one))) ?? bestQuote(quotes);
  const within = quote && holds(quote);
  const roles = all
    .filter((role) => role !== within)
    .map(
      ({ cited, published }): ProfileExcerpt => ({ cited, as: 'role', ...(published !== undefined && { published }) }),
    );
  const said: ProfileExcerpt[] = quote
    ? [{ cited: within ? joinExcerpts(within.cited, quote.cited) : quote.cited, as: 'said' }]
    : [];
  // Quotations have a place of their own.
  const isSaid = new Set(quotes.flatMap((one) => one.sentences));
  const salient = salientSentences(
    name,
    sentences.filter((sentence) => !isSaid.has(sentence)),
    {
      excerpts: [...roles, ...said].map(({ cited }) => cited),
      sentences: [...all.map(({ sentence }) => sentence), ...(quote?.sentences ?? [])],
    },
    corpus.names,
    Math.max(1, MOST_EXCERPTS - roles.length - said.length),
  );
  const current = salient.map((each) => asNow(name, each, corpus));
  const telling = subjectFirst(name, current, corpus.names).map((cited): ProfileExcerpt => ({ cited, as: 'telling' }));
  return within && roles.length === 0 ? [...said, ...telling] : [...roles, ...telling, ...said];
}

/** A sentence as a newer document of its story has it with other figures, if that speaks of the name, too. */
function asNow(name: Name, salient: Salient, corpus: Corpus): Salient {
  const { document, story } = salient.sentence.passage;
  const newer = story.documents.filter((other) => other !== document);
  const current = newer.length === 0 ? undefined : currentOf(salient.sentence, newer, corpus);
  const isOfName = current && corpus.names.inSentence(current).some((mention) => mention.name === name);
  return current && isOfName ? { ...salient, sentence: current, cited: citeSentence(current) } : salient;
}

/** A body's card begins with what is said of the body itself, not with what only mentions it. */
function subjectFirst(name: Name, salient: readonly Salient[], names: NameIndex): CitedExcerpt[] {
  const all = salient.map(({ cited }) => cited);
  if (name.kind === 'person') return all;
  const about = salient.map(({ sentence }) => aboutness(name, sentence, names));
  const most = Math.max(...about);
  const first = most > 0 ? all[about.indexOf(most)] : undefined;
  return first ? [first, ...all.filter((cited) => cited !== first)] : all;
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
