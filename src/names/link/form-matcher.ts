import { WORDS_AND_NAMES } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold } from '../../language/tokens.ts';
import { isPlain, withoutPossessive } from '../detect/words.ts';
import { remembered } from '../remembered.ts';
import { firstOf, formKey } from './forms.ts';

/** A form that was found in a text, with what it means; several values for an ambiguous form. */
export interface FormMatch<T> extends Span {
  readonly values: readonly T[];
}

/** ASCII comes first, as it takes a fraction of the time of a class of all letters. */
const WORD = /(?:[a-zA-Z]|[\p{L}\p{N}])(?:[a-zA-Z]|[\p{L}\p{M}\p{N}]|[-'’.&](?=[\p{L}\p{N}]))*/gu;
/** A name in a script without spaces between words. It has two characters or more: one alone is a word with many meanings. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,}$/u;
/** Letters of a form in lower case that is taken for a word of the language: "us", "who", "fed". Set by hand. */
const SHORT = 3;
/** A short form with a small letter between capitals, as "MoV": few words look like it in lower case. */
const MIXED = /^\p{Lu}\p{Ll}\p{Lu}$/u;
const isLower = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= 97 && code <= 122;
};
/** The first word of the key of a match of `WORD`. */
const firstWordOf = remembered((match) => firstOf(formKey(withoutPossessive(match))));

/** Finds forms of names in a text, word by word: the time grows with the text alone, as no form becomes a pattern. */
export class FormMatcher<T> {
  readonly #forms = new Map<string, { readonly values: T[]; readonly written: string }>();
  /** First words of all forms, each with the words of the longest. */
  readonly #starts = new Map<string, number>();
  /** Some form begins without a capital: "von der Tarn". */
  #hasLower = false;
  /** Forms in scripts without spaces by their first two characters, longest first. */
  readonly #unspaced = new Map<string, { form: string; values: T[] }[]>();

  constructor(forms: Iterable<readonly [string, T]> = []) {
    for (const [form, value] of forms) this.add(form, value);
  }

  /** @param key Of the form, where it is known. */
  add(form: string, value: T, key = formKey(form)): void {
    if (key === '') return;
    if (UNSPACED.test(form)) {
      this.#addUnspaced(form, value);
      return;
    }
    this.#hasLower ||= !/^\p{Lu}/u.test(form);
    const known = this.#forms.get(key);
    if (!known) this.#forms.set(key, { values: [value], written: form });
    // What is left of those that come twice goes when the form is found: a set for each form takes much memory.
    else if (known.values.at(-1) !== value) known.values.push(value);
    const words = Math.max(key.split(' ').length, form.match(WORD)?.length ?? 0) + 1;
    this.#starts.set(firstOf(key), Math.max(words, this.#starts.get(firstOf(key)) ?? 1));
  }

  #addUnspaced(form: string, value: T): void {
    const forms = this.#unspaced.get(form.slice(0, 2)) ?? [];
    this.#unspaced.set(form.slice(0, 2), forms);
    const known = forms.find((other) => other.form === form);
    if (known) {
      if (!known.values.includes(value)) known.values.push(value);
      return;
    }
    forms.push({ form, values: [value] });
    forms.sort((a, b) => b.form.length - a.form.length);
  }

  #findUnspaced(text: string): FormMatch<T>[] {
    const found: FormMatch<T>[] = [];
    for (let start = 0; start < text.length; start++) {
      const form = this.#unspaced.get(text.slice(start, start + 2))?.find((each) => text.startsWith(each.form, start));
      if (!form) continue;
      found.push({ start, end: start + form.form.length, values: [...new Set(form.values)] });
      start += form.form.length - 1;
    }
    return found;
  }

  /**
   * @param mode `as written`: in a story, with its capitals; `any case`: in a question.
   * @returns The longest form at each place, none within another.
   */
  find(text: string, mode: 'as written' | 'any case'): FormMatch<T>[] {
    const found = this.#unspaced.size > 0 ? this.#findUnspaced(text) : [];
    const words = text.match(WORD) ?? [];
    const hasLower = mode === 'any case' || this.#hasLower;
    let end = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      // Between two words there is no character of one: a word is where it is next found.
      const start = text.indexOf(word, end);
      end = start + word.length;
      // Most words begin no form. In "the Norvane" the article is no part of the name.
      if (!hasLower && isLower(word)) continue;
      const longest = this.#starts.get(isPlain(word) ? word : firstWordOf(word));
      if (longest === undefined) continue;
      const match = this.#longestAt(text, start, words.slice(i, i + longest), mode);
      if (!match) continue;
      found.push(match.found);
      i += match.words - 1;
      end = match.end;
    }
    return found;
  }

  /** The longest form that begins with the first of these words, how many it has, and where the last of them ends. */
  #longestAt(
    text: string,
    start: number,
    words: readonly string[],
    mode: 'as written' | 'any case',
  ): { found: FormMatch<T>; words: number; end: number } | undefined {
    const ends: number[] = [];
    for (const word of words) ends.push(text.indexOf(word, ends.at(-1) ?? start) + word.length);
    for (let length = words.length; length > 0; length--) {
      const last = words[length - 1] ?? '';
      const end = ends[length - 1] ?? start;
      const to = end - last.length + withoutPossessive(last).length;
      const written = text.slice(start, to);
      const form = this.#forms.get(formKey(written));
      if (!form || !this.#fits(written, form.written, mode, length)) continue;
      // "McDonald's": the ending belongs to the name.
      const ending = /['’]s$/.test(form.written) && /^['’]s\b/.test(text.slice(to, to + 3)) ? 2 : 0;
      return { found: { start, end: to + ending, values: [...new Set(form.values)] }, words: length, end };
    }
    return undefined;
  }

  #fits(written: string, form: string, mode: 'as written' | 'any case', length: number): boolean {
    if (/[,;:()\n]/.test(written) || (/["“”]/.test(written) && !/["“”]/.test(form))) return false;
    // "Who" asks; "WHO" is a name.
    if (length === 1 && written !== form && STOP_WORDS.has(fold(written))) return false;
    const capital = /\p{Lu}/u.test(written);
    if (mode === 'as written') return capital || !/\p{Lu}/u.test(form);
    if (capital) return true;
    if (length > 1) return true;
    return (written.length > SHORT && !WORDS_AND_NAMES.has(written)) || form === written || MIXED.test(form);
  }
}
