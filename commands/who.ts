import type { Corpus } from '../src/answer/corpus.ts';
import { citeSentence } from '../src/answer/excerpt.ts';
import { saysTheSame } from '../src/answer/same.ts';
import { NAMES_ON_PAGE, namesCard, type Profile, whichCard, whoCard } from '../src/cards/who.ts';
import type { Words } from '../src/cards/words/index.ts';
import type { Story } from '../src/library/types.ts';
import type { Name } from '../src/names/types.ts';
import type { IndexedSentence } from '../src/search/search-index.ts';
import type { Command, Reply } from './command.ts';
import { completeName, completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';

const MOST_EXCERPTS = 3;
const MOST_TOGETHER = 25;
const MOST_OFFERS = 8;
const LONGEST_NAME = 100;

export const who = {
  name: 'who',
  shown: (words) => words.commands.who,
  options: [
    { name: 'name', type: 'string', required: true, maxLength: LONGEST_NAME, autocomplete: true },
    STORY_OPTION,
    PRIVATE_OPTION,
  ],
  run(request, corpus) {
    const { words } = request;
    const story = storyFor(request, corpus);
    const typed = String(request.options['name'] ?? '')
      .trim()
      .slice(0, LONGEST_NAME);
    const { names, match } = corpus.names.lookUp(typed, story);
    const [name, ...others] = names;
    const isAmbiguous = match !== 'none' && others.length > 0;
    if (!name || match === 'none' || isAmbiguous) {
      const card = whichCard(typed, names.slice(0, MOST_OFFERS), isAmbiguous, words, story);
      return { card, private: true, outcome: isAmbiguous ? 'ambiguous' : 'unknown' };
    }
    const reply = profile(name, story, corpus, words, match === 'near' ? typed : undefined);
    return { ...reply, private: isPrivate(request) };
  },
  complete: (option, typed, request, corpus) =>
    option === 'story' ? completeStory(typed, corpus) : completeName(typed, request, corpus),
} as const satisfies Command;

/** The reply with a name's card. @param typed What was typed, where it is only near to the name. */
export function profile(name: Name, story: Story | undefined, corpus: Corpus, words: Words, typed?: string): Reply {
  const card = whoCard({ ...profileOf(name, corpus, story), ...(typed !== undefined && { typed }) }, words);
  return { card, private: false, outcome: typed === undefined ? 'found' : 'near' };
}

/** The reply with the names of a story. @param page From 0; the last one for a page beyond it. */
export function namesPage(story: Story, page: number, corpus: Corpus, words: Words): Reply {
  const names = corpus.names.offered(story);
  const last = Math.max(0, Math.ceil(names.length / NAMES_ON_PAGE) - 1);
  const isOnly = corpus.library.stories.length === 1;
  return { card: namesCard(story, names, Math.min(page, last), isOnly, words), private: false, outcome: 'found' };
}

function profileOf(name: Name, corpus: Corpus, story: Story | undefined): Profile {
  const mentions = name.mentions.filter((mention) => !story || mention.story === story);
  const documents = new Set(mentions.map(({ document }) => document));
  const role = name.roles.find(({ document }) => documents.has(document));
  const sentences = [...new Set(mentions.flatMap(({ sentence }) => (sentence ? [sentence] : [])))];
  const others = new Map<Name, number>();
  for (const sentence of sentences)
    for (const other of new Set(corpus.names.inSentence(sentence).map((mention) => mention.name)))
      if (other !== name) others.set(other, (others.get(other) ?? 0) + 1);
  const sections = sentences.flatMap(
    ({ passage }) => passage.document.sections[passage.passage.section]?.heading?.text ?? [],
  );
  const [only, ...more] = new Set(mentions.map((mention) => mention.story));
  return {
    name,
    story,
    only: more.length === 0 ? only : undefined,
    mentions: mentions.length,
    sections: [...new Set(sections)],
    excerpts: [
      ...(role ? [citeSentence(role.sentence, { start: role.start, end: role.end })] : []),
      ...telling(sentences, role?.sentence).map((sentence) => citeSentence(sentence)),
    ],
    together: [...others]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_TOGETHER)
      .map(([other]) => other),
  };
}

/** First mentions in the story's order, teasers last, none that says again what another said. */
function telling(sentences: readonly IndexedSentence[], role: IndexedSentence | undefined): IndexedSentence[] {
  const wanted = role ? MOST_EXCERPTS - 1 : MOST_EXCERPTS;
  const isTeaser = ({ passage }: IndexedSentence): boolean => passage.passage.kind === 'summary';
  const ordered = [...sentences.filter((sentence) => !isTeaser(sentence)), ...sentences.filter(isTeaser)];
  const kept: IndexedSentence[] = [];
  for (const sentence of ordered) {
    if (kept.length === wanted) break;
    const said = role ? [role, ...kept] : kept;
    const again = said.some((other) => other === sentence || saysTheSame(other, sentence));
    if (!again) kept.push(sentence);
  }
  return kept;
}
