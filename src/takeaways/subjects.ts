import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';
import { type NumberSpan, numbersIn } from '../language/numbers.ts';
import { contentTerms } from '../language/tokens.ts';
import { type IndexedSentence, textOf } from '../search/search-index.ts';

/** What sentences speak of without its name: of money they say "$9 billion", "price" or "shares". */
interface Subject {
  /** Stems of the words that readers ask for it by. */
  readonly asked: ReadonlySet<string>;
  /** Stems of what it is spoken of by. */
  readonly terms: readonly string[];
  readonly speaks: (sentence: IndexedSentence) => boolean;
}

/** @param list The words and phrases that it is spoken of by, in the lexicon. */
function subject(asked: string, list: string, kind: NumberSpan['kind']): Subject {
  const said = new RegExp(`\\b(?:${alternatives(list)})\\b`, 'i');
  return {
    asked: new Set(contentTerms(asked)),
    terms: [...new Set([...lexicon(list)].flatMap(contentTerms))],
    speaks: (sentence) => {
      const text = textOf(sentence);
      return said.test(text) || numbersIn(text).some((number) => number.kind === kind);
    },
  };
}

let subjects: readonly Subject[] | undefined;

/** The subject that a word of a topic names, by its stem. */
export function subjectOf(term: string): Subject | undefined {
  subjects ??= [subject('money finance finances financial', 'subject-money', 'money')];
  return subjects.find(({ asked }) => asked.has(term));
}
