import { IRREGULAR } from '../../language/irregular-forms.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { stemOf, type Token } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';

/** Prepositions, and adverbs that WordNet also knows as nouns or adjectives. */
const CLOSED = new Set([
  ...lexicon('profile-prepositions'),
  ...'again ago ahead alone already always apart away back behind beside beyond early ever far here inside'.split(' '),
  ...'instead late long maybe near now often outside overseas soon still then throughout together toward towards'.split(
    ' ',
  ),
  ...'well yet'.split(' '),
]);
/** Endings of nouns that are made of verbs, where the stemmer takes them off: "amendment". */
const NOMINAL = /(?:ment|[st]ion|ness|it(?:y|ie)|[ae]nc(?:e|y|ie)|ship|ism|ist|[eo]r)s?$/;
/** The same of adjectives. */
const ADJECTIVAL = /(?:ive|ous|ful|[ai]ble|less|ish)$/;
/** Shares above which a word is taken for one of its classes. Set by hand. */
export const SURELY = 0.6;
export const MAYBE = 0.25;

const NOTHING = { noun: 0, verb: 0, adjective: 0 };
const NOUN = { ...NOTHING, noun: 1 };
/** A word in no table is a rare noun, or misspelt. */
const UNKNOWN = NOUN;
const ADJECTIVE = { ...NOTHING, adjective: 1 };

/** A word of a question, with what it may be. The classes are shares of its uses, from 0 to 1. */
export interface Word extends Token {
  readonly surface: string;
  readonly isOpen: boolean;
  readonly isName: boolean;
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly isKnown: boolean;
  /** Its form is one of a verb that ends a noun phrase: "killed", "taking", "sent". */
  readonly isParticiple: boolean;
  readonly isPlural: boolean;
}

/** Reads a token of a text. */
export function wordOf(token: Token, text: string): Word {
  const { word, term, start, stop } = token;
  const surface = text.slice(start, token.end);
  const classes = wordClasses().get(term) ?? wordClasses().get(stemOf(word.replace(/men$/, 'man')));
  const isNominal = NOMINAL.test(word) && !NOMINAL.test(term);
  const isAdjectival = ADJECTIVAL.test(word) && !ADJECTIVAL.test(term);
  const { noun, verb, adjective } = isNominal ? NOUN : isAdjectival ? ADJECTIVE : (classes ?? UNKNOWN);
  const isName = /^(?:\p{Lu}|\p{Ll}+\p{Lu})/u.test(surface) && (start > 0 || /.\p{Lu}/u.test(surface));
  const isForm = /(?:ing|ed)$/.test(word) && !/(?:ing|ed)$/.test(term);
  const isPast = IRREGULAR.has(word) && noun < SURELY && verb >= MAYBE;
  // Field by field: with the token spread into it, a word takes ten times the memory.
  return {
    start,
    end: token.end,
    word,
    term,
    stop,
    surface,
    // "Badly" loses its ending to the stemmer, and "rally" keeps it.
    isOpen: !stop && !CLOSED.has(word) && (!/ly$/.test(word) || /li$/.test(term)),
    isName,
    noun,
    verb,
    adjective,
    isKnown: classes !== undefined || isNominal || isName || /^\p{Nd}/u.test(word),
    // "Government-employed" is one word.
    isParticiple: !isName && (isForm || isPast) && text[start - 1] !== '-',
    isPlural: /[^siu']s$/.test(word) ? noun >= MAYBE && word.length > 3 : /^(?:children|people|[a-z]*men)$/.test(word),
  };
}
