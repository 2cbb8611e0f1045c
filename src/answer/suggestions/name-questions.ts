import type { Corpus } from '../../corpus/corpus.ts';
import type { Story } from '../../library/types.ts';
import { isRole } from '../../names/roles/role-nouns.ts';
import type { Name } from '../../names/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Proposal } from './proposal.ts';

/** Names of a story that are asked about at most, and persons among them: a reader asks after those that matter. Set by hand. */
const MOST_NAMES = 16;
const MOST_PEOPLE = 4;
/** A name is worth "What does the story say about it?" from so many mentions on; of so many names. Set by hand. */
const MENTIONS = 2;
const MOST_ABOUT = 2;

/** Mentions from which on a person is central to a story. Set by hand. */
const CENTRAL = 4;
/** What follows or precedes a name that is told who it is: "Mara Lund, who drives a truck", "Dr. Mara Lund of Pell". */
const PRESENTED = /^(?:, \d+)?, (?:who|an?|the) /;
const TITLED = /\b(?:Dr\.?|Professor|Pastor|Sir|Judge) $/;

const IS_WHAT = /^(?:,? (?:is|was) an? |, an? (?=[^,]{8,80}[,.]))/;
/** Questions for who or what the names of a story are. */
export function* nameQuestions({ names }: Corpus, story: Story): Generator<Proposal> {
  let people = 0;
  const weight = ({ mentions }: Name): number =>
    mentions.filter((each) => each.story === story).reduce((sum, each) => sum + (isQuoted(each) ? 2 : 1), 0);
  const inOrder = names.offered(story).slice(0, MOST_NAMES);
  for (const name of [...inOrder].sort((a, b) => weight(b) - weight(a))) {
    if (name.kind !== 'person') {
      const sentence = saysWhat(name, story);
      if (sentence) yield { kind: 'what is', question: `What is ${withArticle(name, story)}?`, ...placeOf(sentence) };
      continue;
    }
    const role = name.roles.find(({ sentence }) => sentence.passage.story === story);
    const all = name.name.split(' ');
    // "Musicologist Beatrix Landry", where that is taken for a name.
    const words = all.length > 2 && isRole(all[0] ?? '') ? all.slice(1) : all;
    // One word may be a first name, or no name.
    const sentence = role?.sentence ?? presents(name, story);
    if (!sentence || people === MOST_PEOPLE || words.length < 2 || words.every(isRole)) continue;
    people += 1;
    yield { kind: 'who is', question: `Who is ${words.join(' ')}?`, ...placeOf(sentence) };
  }
}

/** The sentence that first has a person's name, if it says who that is, or if the person is a central one. */
function presents({ mentions }: Name, story: Story): IndexedSentence | undefined {
  const own = mentions.filter((each) => each.story === story && each.sentence);
  const [first] = own;
  if (!first?.sentence) return undefined;
  const { text } = first.document;
  // A line that says who wrote the story is no sentence.
  const { end } = first.sentence.sentence;
  if (!/[.!?]["”’']?\s*$/.test(text.slice(first.start, end))) return undefined;
  const isPresented = PRESENTED.test(text.slice(first.end, end)) || TITLED.test(text.slice(0, first.start).slice(-20));
  return isPresented || own.length >= CENTRAL ? first.sentence : undefined;
}

/** Whether the words beside a mention say that somebody speaks. */
function isQuoted({ document, start, end }: Name['mentions'][number]): boolean {
  return /\b(?:said|says)\b/.test(
    document.text.slice(Math.max(0, start - 40), start) + document.text.slice(end, end + 12),
  );
}

/** The last resort: what the story says about a name that it has more than once. */
export function* aboutQuestions({ names }: Corpus, story: Story): Generator<Proposal> {
  const worth = names
    .offered(story)
    .filter(
      ({ kind, mentions }) => kind !== 'person' && mentions.filter((each) => each.story === story).length >= MENTIONS,
    );
  for (const name of worth.slice(0, MOST_ABOUT)) {
    const document = name.mentions.find((mention) => mention.story === story)?.document;
    const question = `What does the story say about ${withArticle(name, story)}?`;
    if (document) yield { kind: 'about', question, document, within: { start: 0, end: document.text.length } };
  }
}

/** The sentence that says what a name is. */
function saysWhat({ mentions }: Name, story: Story): IndexedSentence | undefined {
  return mentions.find(({ sentence, document, end, story: where }) => {
    return where === story && sentence && IS_WHAT.test(document.text.slice(end, sentence.sentence.end));
  })?.sentence;
}

/** The name with "the" before it where the story mostly has it so. */
function withArticle({ name, mentions }: Name, story: Story): string {
  const all = mentions.filter((mention) => mention.story === story && mention.sentence);
  const whole = all.filter(({ document, start, end }) => document.text.slice(start, end) === name);
  const here = whole.length > 0 ? whole : all;
  const having = here.filter(({ document, start }) =>
    /\bthe $/i.test(document.text.slice(Math.max(0, start - 4), start)),
  );
  return having.length * 2 > here.length && !/^the /i.test(name) ? `the ${name}` : name;
}

function placeOf({ passage, sentence }: IndexedSentence): Pick<Proposal, 'document' | 'within'> {
  return { document: passage.document, within: sentence };
}
