import type { Corpus } from '../corpus/corpus.ts';
import { TITLES } from '../language/lexicon/lists.ts';
import { type NumberSpan, numbersIn } from '../language/numbers.ts';
import { contentTerms, type Token, tokenize } from '../language/tokens.ts';
import type { Name } from '../names/types.ts';
import { dampedIdf } from '../search/search-index.ts';
import { isSurelyName, mentionsOf } from './typed-names.ts';

/** A name of the stories, a number or a word of a claim, and what it counts for. */
export type ClaimPart = {
  /** In the share of the claim that a sentence holds. */
  readonly weight: number;
  /** As a sign that both speak of one thing, from 0 to 1. */
  readonly evidence: number;
} & (
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'number'; readonly number: NumberSpan }
  | {
      readonly kind: 'word';
      readonly term: string;
      /** Whether its capital says that it is a name: such a word has no related forms, "SpaceX" is none of "space". */
      readonly isNamed: boolean;
    }
);

/** A sentence of a message, read against the words and names of the stories. */
export interface Claim {
  readonly text: string;
  /** Its telling words in order, names and numbers among them. */
  readonly tokens: readonly Token[];
  /** Each name, number and word once. */
  readonly parts: readonly ClaimPart[];
}

/**
 * What names and numbers weigh beside a word that stands in one passage: a name of the stories may stand in most of
 * them and still decides, a number is easily changed.
 */
const NAME = 0.77;
const NUMBER = 0.42;
/** A name or number that both have is less evidence than a word, as the same people do many things; a rare one is more. */
const NAMED_EVIDENCE = 0.4;
const RARE_EVIDENCE = 0.75;
/** What words count for that stand in sentences of any kind, and titles, which say who somebody is and not what was done. */
const LIGHT = 0.5;
const LIGHT_WORDS: ReadonlySet<string> = new Set(
  contentTerms(
    `say tell make get give take go come become be want think see year month week day time today new first last next good
    big long many lot people thing way part prime among along around across including according still even already soon
    reportedly really actually currently now ${[...TITLES].join(' ')}`,
  ),
);
/** A Chinese "not" would make other pairs of the characters around it. */
const NOT_HAN = /[没沒]有|[不没沒未无無](?=\p{Script=Han})/gu;

/** Reads a sentence of a message. */
export function readClaim(text: string, corpus: Corpus): Claim {
  const names = mentionsOf(text, corpus);
  const numbers = numbersIn(text);
  const tokens = tokenize(text.replace(NOT_HAN, (cue) => ' '.repeat(cue.length))).filter(
    ({ stop, extra }) => !stop && !extra,
  );
  const taken = [...names, ...numbers];
  const words = tokens.filter((token) => !taken.some(({ start, end }) => token.start < end && token.end > start));
  const rare = dampedIdf({ passages: 1, of: corpus.index.passages.length });
  const parts: ClaimPart[] = [
    ...[...new Set(names.map(({ name }) => name))].map(
      (name): ClaimPart => ({ kind: 'name', name, weight: NAME * rare, evidence: NAMED_EVIDENCE }),
    ),
    ...numbers.map(
      (number): ClaimPart => ({ kind: 'number', number, weight: NUMBER * rare, evidence: NAMED_EVIDENCE }),
    ),
    ...[...new Map(words.map((token) => [token.term, token])).values()].map((token) => wordPart(token, text, corpus)),
  ];
  return { text, tokens, parts };
}

function wordPart({ start, end, term }: Token, text: string, corpus: Corpus): ClaimPart {
  const written = text.slice(start, end);
  const { passages, of, isCapitalised } = corpus.index.frequency(term);
  const isNamed = /^\p{Lu}/u.test(written) && (start > 0 || isSurelyName(written) || isCapitalised);
  const scale = LIGHT_WORDS.has(term) ? LIGHT : 1;
  const evidence = isNamed ? (passages <= 1 ? RARE_EVIDENCE : NAMED_EVIDENCE) : scale;
  return { kind: 'word', term, isNamed, evidence, weight: scale * dampedIdf({ passages, of }) };
}
