import type { Corpus } from '../../corpus/corpus.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { contentTerms, fold, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { Story } from '../../library/types.ts';
import { textOf } from '../../search/search-index.ts';

/** Sentences that a story says its matter in. Set by hand. */
const FIRST = 3;

/** What a story is about: what a reader of its headline and its beginning knows, whom a question may lean on. */
export interface Matter {
  readonly title: ReadonlySet<string>;
  /** Of the title and of the first sentences. */
  readonly stems: ReadonlySet<string>;
  /** The only company that the beginning names: what "the company" means. */
  readonly company?: string | undefined;
}

/** The matter of a story by its title and its first sentences. */
export function matterOf({ index, names }: Corpus, story: Story): Matter {
  const first = index
    .of(story)
    .filter(({ passage }) => passage.kind !== 'summary')
    .flatMap(({ sentences }) => sentences.map(textOf))
    .slice(0, FIRST);
  const companies = new Set(
    [story.title, ...first].flatMap((text) =>
      names.mentionsIn(text).flatMap(({ name }) => (name.kind === 'company' && !name.isUnsure ? name.name : [])),
    ),
  );
  const company = companies.size === 1 ? [...companies][0] : undefined;
  return {
    company,
    title: new Set(contentTerms(story.title)),
    stems: new Set([story.title, ...first].flatMap(contentTerms)),
  };
}

const ONLY_ONE = lexicon('takeaways-unique-nouns');
/** "the league" with nothing beside it that says which. */
const BARE = /\bthe (?!\p{Lu}\p{Ll}+ \p{Lu})([\p{L}-]+)(?=['’]|\?|$| (?!of\b)([\p{L}-]+))/gu;

/** How long one thing lasts or what it costs, which is asked of what a story tells of whatever it is. */
export const OF_ITSELF =
  /^How (?:much|long) (?:does|did|will|would|is|was) the [\p{L}-]+ (?:expected to )?(?:cost|last|take)\b.{0,20}\?$/u;

/** Whether the names in a question are known from the story's beginning. */
export const areMet = (question: string, { stems }: Matter): boolean =>
  contentTerms((question.match(/(?<=\S )\p{Lu}[\p{L}'’-]*/gu) ?? []).join(' ')).every((stem) => stems.has(stem));

/** Whether whatever a question calls "the …" is known from the story's beginning, or is the only one. */
export function isKnown(question: string, { stems }: Matter): boolean {
  if (OF_ITSELF.test(question)) return true;
  return [...question.matchAll(BARE)].every(([, noun = '', next = '']) => {
    const isNoun = next !== '' && !STOP_WORDS.has(next) && (wordClasses().get(stemOf(fold(next)))?.noun ?? 1) > 0.5;
    return (isNoun ? [noun, next] : [noun]).some(
      (word) =>
        /^\p{Lu}{2}/u.test(word) || stems.has(stemOf(fold(word))) || ONLY_ONE.has(fold(word)) || /\d/.test(word),
    );
  });
}
