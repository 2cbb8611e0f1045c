import { titleFromName } from '../library/document.ts';
import type { Document, DocumentFacts } from '../library/types.ts';
import { isSeen, visible } from '../library/visible.ts';
import { LONGEST_TITLE } from '../store/story-file.ts';
import type { Origin } from '../store/types.ts';

/** UTF-16 code units of a fact, such as an author: set by hand, as longer ones are none. */
const LONGEST_FACT = 200;
/** UTF-16 code units of an address, which facts and an option have as well. */
const LONGEST_URL = 2_048;
/** Of a text's beginning, where that is its title: words, and characters of these. Set by hand: what fits in a choice. */
const [WORDS, CHARACTERS] = [8, 60];

/**
 * The name of a document without a title: that of its file, as for files of the folder; the site and the last part of its address; else
 * the words that it begins with.
 */
export function nameOf(from: Origin, { text, passages: [first] }: Pick<Document, 'text' | 'passages'>): string {
  const name = from.kind === 'file' ? titleFromName(from.name) : from.kind === 'page' ? nameOfPage(from.url) : '';
  return isSeen(name) ? visible(name) : beginning(text.slice(first?.start, first?.end));
}

function nameOfPage(address: string): string {
  const { host, pathname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const name = titleFromName(decoded(last));
  return isSeen(name) ? `${host}: ${name}` : host;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function beginning(text: string): string {
  const words = text
    .slice(0, LONGEST_FACT * WORDS)
    .split(/\s+/)
    .filter(Boolean);
  const line = [...visible(words.slice(0, WORDS).join(' '))];
  const shown = line.slice(0, CHARACTERS).join('');
  return shown.length < text.trim().length ? `${shown.replace(/[\s,;:，；：、]+$/u, '')} …` : shown;
}

/** Facts without those that are too long to be any, and what is to be said of these. A title that is too long is cut. */
export function withinLengths({ title, names, ...others }: DocumentFacts): {
  readonly facts: DocumentFacts;
  readonly remarks: readonly string[];
} {
  const given = Object.entries(others);
  const isLong = ([fact, value]: [string, unknown]): boolean =>
    typeof value === 'string' && value.length > (fact === 'url' ? LONGEST_URL : LONGEST_FACT);
  const usable = names?.filter(({ name, role = '', aliases = [] }) =>
    [name, role, ...aliases].every(({ length }) => length <= LONGEST_FACT),
  );
  const left = [...given.filter(isLong).map(([fact]) => fact), ...(usable?.length === names?.length ? [] : ['names'])];
  return {
    facts: {
      ...Object.fromEntries(given.filter((entry) => !isLong(entry))),
      ...(title !== undefined && isSeen(title) && { title: [...title].slice(0, LONGEST_TITLE).join('') }),
      ...(usable && { names: usable }),
    },
    remarks: left.map((fact) => `“${fact}” has more than ${LONGEST_FACT} characters, and is left out`),
  };
}
