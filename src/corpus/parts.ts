import { lexicon } from '../language/lexicon/lexicon.ts';
import { TITLES } from '../language/lexicon/lists.ts';
import { numbersIn } from '../language/numbers.ts';
import { contentTerms, type Token, tokenize } from '../language/tokens.ts';
import { isSurelyName, typedMentions } from '../names/typed-text.ts';
import { dampedIdf } from '../search/search-index.ts';
import type { Corpus } from './corpus.ts';
import type { Part } from './overlap.ts';

/** A part of a text that is held against the stories. */
interface TextPart extends Part {
  /** Whether it occurs in sentences on any subject, or says who somebody is and not what was done. */
  readonly light: boolean;
}

/** A text, read against the words and names of the stories. */
interface TextParts {
  /** Its content words in order, those of names and numbers among them. */
  readonly tokens: readonly Token[];
  /** Each name and word once, each number as often as it is written. */
  readonly parts: readonly TextPart[];
}

/**
 * Weights of names and numbers, relative to a word that one passage alone holds: a name of the stories may be in most
 * passages and still decides what is spoken of, a number is easily changed. Set by hand on messages about the stories
 * in `data/` and about Wikinews articles.
 */
const NAME = 0.77;
const NUMBER = 0.42;
/** Weight of a light word, relative to another that is as rare. Set by hand. */
const LIGHT = 0.5;
const LIGHT_TERMS: ReadonlySet<string> = new Set(contentTerms([...lexicon('light-words'), ...TITLES].join(' ')));
/** A Chinese "not" would form other pairs with the characters around it. */
const NOT_HAN = /[没沒]有|[不没沒未無无](?=\p{Script=Han})/gu;

/**
 * Reads what a text speaks of: names of the stories, numbers, and the other content words, which weigh more the fewer
 * passages of the corpus hold them. Its "not" is left out.
 */
export function partsOf(text: string, corpus: Corpus): TextParts {
  const mentions = typedMentions(text, corpus.names);
  const numbers = numbersIn(text);
  const tokens = tokenize(text.replace(NOT_HAN, (cue) => ' '.repeat(cue.length))).filter(
    ({ stop, extra }) => !stop && !extra,
  );
  const taken = [...mentions, ...numbers];
  const words = tokens.filter((token) => !taken.some(({ start, end }) => token.start < end && token.end > start));
  const most = dampedIdf({ passages: 1, of: corpus.index.passages.length });
  const named = (written: string, weight: number) => ({
    terms: contentTerms(written),
    named: true,
    light: false,
    weight,
  });
  const parts = [
    ...[...new Set(mentions.map(({ name }) => name))].map((name) => ({ ...named(name.name, NAME * most), name })),
    ...numbers.map((number) => ({ ...named(number.text, NUMBER * most), number })),
    ...[...new Map(words.map((token) => [token.term, token])).values()].map((token) => wordPart(token, text, corpus)),
  ];
  return { tokens, parts };
}

function wordPart({ start, end, term }: Token, text: string, corpus: Corpus): TextPart {
  const written = text.slice(start, end);
  const frequency = corpus.index.frequency(term);
  const named = /^\p{Lu}/u.test(written) && (start > 0 || isSurelyName(written) || frequency.isCapitalised);
  const light = LIGHT_TERMS.has(term);
  return { terms: [term], named, light, weight: (light ? LIGHT : 1) * dampedIdf(frequency) };
}
