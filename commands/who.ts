import type { Corpus } from '../src/answer/corpus.ts';
import { citeSentence } from '../src/answer/excerpt.ts';
import { type Profile, whichCard, whoCard } from '../src/cards/who.ts';
import type { Story } from '../src/library/types.ts';
import type { Name } from '../src/names/types.ts';
import type { IndexedSentence } from '../src/search/search-index.ts';
import type { Command } from './command.ts';
import { completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor, unknownStory } from './options.ts';

const MOST_EXCERPTS = 3;
const MOST_TOGETHER = 5;

export const who = {
  name: 'who',
  description: 'Who a person or company is, in the story’s own words',
  options: [
    {
      name: 'name',
      description: 'A person, company or public body',
      type: 'string',
      required: true,
      maxLength: 100,
      autocomplete: true,
    },
    STORY_OPTION,
    PRIVATE_OPTION,
  ],
  run(request, corpus) {
    const { story, unknown } = storyFor(request, corpus);
    if (unknown !== undefined) return unknownStory(unknown);
    const typed = String(request.options['name'] ?? '')
      .trim()
      .slice(0, 100);
    const { names, match } = corpus.names.lookUp(typed, story);
    const [name, ...others] = names;
    if (!name || match === 'none') return { card: whichCard(typed, names, false), private: true, outcome: 'unknown' };
    if (others.length > 0) return { card: whichCard(typed, names, true), private: true, outcome: 'ambiguous' };
    const profile = profileOf(name, corpus, story);
    return {
      card: whoCard(match === 'near' ? { ...profile, typed } : profile),
      private: isPrivate(request),
      outcome: match === 'near' ? 'near' : 'found',
    };
  },
  complete(option, typed, request, corpus) {
    if (option === 'story') return completeStory(typed, corpus);
    const { story } = storyFor(request, corpus);
    return corpus.names.complete(typed, story).map(({ name }) => ({ name, value: name }));
  },
} as const satisfies Command;

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
  return {
    name,
    mentions: mentions.length,
    sections: [...new Set(sections)],
    ...(role && { role: citeSentence(role.sentence, { start: role.start, end: role.end }) }),
    excerpts: telling(sentences, role?.sentence).map((sentence) => citeSentence(sentence)),
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
    const again = said.some(
      (other) =>
        other === sentence ||
        [...sentence.terms].filter((term) => other.terms.has(term)).length >=
          0.6 * Math.min(sentence.terms.size, other.terms.size),
    );
    if (!again) kept.push(sentence);
  }
  return kept;
}
