import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import { isRole } from '../../names/roles/role-nouns.ts';
import type { Name } from '../../names/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Matter } from './matter.ts';
import type { Proposal } from './proposal.ts';
import { isCentral, toldOf } from './who-is.ts';

/** Names of a story that are asked about at most, and persons among them: a reader asks after those that matter. Set by hand. */
const MOST_NAMES = 24;
const MOST_PEOPLE = 3;

const IS_WHAT = /^(?:,? (?:is|was) an? [^,.]*|, (?:an?|the) [^,.]{8,80}(?=[,.]))/;

/** Questions for who or what the names of a story are. */
export function* nameQuestions({ names }: Corpus, story: Story, matter: Matter): Generator<Proposal> {
  let people = 0;
  const count = ({ mentions }: Name): number => mentions.filter((each) => each.story === story).length;
  const inOrder = names.offered(story).slice(0, MOST_NAMES);
  for (const name of [...inOrder].sort((a, b) => count(b) - count(a))) {
    if (name.kind !== 'person') {
      const sentence = isCut(name, story) || !isCentral(name, story) ? undefined : saysWhat(name, story);
      if (sentence) yield { kind: 'what is', question: `What is ${withArticle(name, story)}?`, ...placeOf(sentence) };
      continue;
    }
    const all = name.name.split(' ');
    // "Musicologist Beatrix Landry", where that is taken for a name.
    const words = all.length > 2 && isRole(all[0] ?? '') ? all.slice(1) : all;
    // One word may be a first name, or no name.
    if (people === MOST_PEOPLE || words.length < 2 || words.every(isRole) || isCut(name, story)) continue;
    const isMet = isCentral(name, story);
    const isEarly = contentTerms(name.name).every((stem) => matter.stems.has(stem));
    // Who has an office matters early on, or at what the headline names.
    const isAtMatter = (role: string): boolean => isEarly || contentTerms(role).some((stem) => matter.title.has(stem));
    const told = toldOf(name, story, matter).find(({ isOffice, role }) => isMet || (isOffice && isAtMatter(role)));
    // The headline has said it.
    if (!told || (told.role !== '' && story.title.includes(`${told.role} ${name.name}`))) continue;
    people += 1;
    yield { kind: 'who is', question: `Who is ${words.join(' ')}?`, ...placeOf(told.sentence) };
  }
}

/** Whether the story has the name only as a part of a longer one: "Aurelia" of "the Lady Aurelia". */
function isCut({ name, kind, mentions }: Name, story: Story): boolean {
  const own = mentions.filter((each) => each.story === story && each.sentence);
  return own.every(({ document, start, end, sentence }) => {
    const before = document.text.slice(sentence?.sentence.start ?? start, start);
    const isLonger = /^[ -]\p{Lu}[\p{L}]/u.test(document.text.slice(end, end + 3));
    const isLater = kind !== 'person' && !name.includes(' ') && /\S \p{Lu}\p{Ll}+ $/u.test(before);
    return isLonger || isLater;
  });
}

/** The sentence that says what a name is. */
function saysWhat({ mentions }: Name, story: Story): IndexedSentence | undefined {
  return mentions.find(({ sentence, document, end, story: where }) => {
    if (where !== story || !sentence) return false;
    const [said] = IS_WHAT.exec(document.text.slice(end, sentence.sentence.end)) ?? [];
    // A person, who was taken for something else.
    return said !== undefined && !said.split(/[ ,]+/).some(isRole);
  })?.sentence;
}

/** The name with "the" before it where the story mostly has it so. */
export function withArticle({ name, mentions }: Name, story: Story): string {
  const all = mentions.filter((mention) => mention.story === story && mention.sentence);
  const whole = all.filter(({ document, start, end }) => document.text.slice(start, end) === name);
  const here = whole.length > 0 ? whole : all;
  const having = here.filter(({ document, start }) =>
    /\bthe $/i.test(document.text.slice(Math.max(0, start - 4), start)),
  );
  return having.length * 2 > here.length && !/^the /i.test(name) ? `the ${name}` : name;
}

export function placeOf({ passage, sentence }: IndexedSentence): Pick<Proposal, 'document' | 'within'> {
  return { document: passage.document, within: sentence };
}
