import { oneLine } from './blocks.ts';
import { dayOf } from './dates.ts';
import type { DocumentFacts, NameEntry } from './types.ts';
import type { FactField, FactValue, Note } from './values.ts';

const LONGEST_TITLE = 300;
const LONGEST_URL = 512;
const KINDS = ['person', 'company', 'public body'] as const;
const NAME_FIELDS = ['name', 'kind', 'aliases', 'role', 'not'];
const AS_ENTRY = 'must be an entry such as { name: Jane Doe, kind: person }';

/** A value that cannot be read; the message says what it must be. */
class NotUnderstood extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

type Fact = Exclude<keyof DocumentFacts, 'names'>;

/** Each returns nothing for an empty value, since templates have them. @throws NotUnderstood */
const READERS: Readonly<Record<Fact, (value: FactValue) => string | undefined>> = {
  title: (value) => {
    const title = textOf(value);
    if (title !== undefined && title.length > LONGEST_TITLE)
      throw new NotUnderstood(value.line, `must have at most ${LONGEST_TITLE} characters`);
    return title;
  },
  url: (value) => {
    const url = textOf(value);
    if (url !== undefined && !(/^https?:\/\/\S+$/i.test(url) && URL.canParse(url)))
      throw new NotUnderstood(value.line, 'must be an address that begins with http:// or https://');
    if (url !== undefined && (new URL(url).username !== '' || new URL(url).password !== ''))
      throw new NotUnderstood(value.line, 'has a name or a password in it, which readers would see; leave them out');
    if (url !== undefined && url.length > LONGEST_URL)
      throw new NotUnderstood(value.line, `must have at most ${LONGEST_URL} characters`);
    return url;
  },
  author: (value) =>
    value.kind === 'list' ? value.items.flatMap((item) => authorOf(item) ?? []).join(', ') : authorOf(value),
  published: dateOf,
  updated: dateOf,
  publication: (value) => {
    const said = authorOf(value);
    // `source` may be an address.
    return said && /^https?:/i.test(said) ? undefined : said;
  },
  place: (value) => textOf(value),
  language: (value) => {
    const written = textOf(value);
    const tag = written && tagOf(written);
    if (written && !tag) throw new NotUnderstood(value.line, 'must be a language tag such as en or zh-CN');
    return tag;
  },
};

const FACTS = Object.keys(READERS) as readonly Fact[];

/** Other tools' keys for the same, the more reliable first: `canonical` is the address of the page, `link` may lead elsewhere. */
const OTHER_KEYS: Readonly<Record<Fact, readonly string[]>> = {
  title: ['headline'],
  url: ['canonicalurl', 'canonical', 'link'],
  author: ['authors', 'byline', 'by'],
  published: ['publishedat', 'datepublished', 'publishdate', 'pubdate', 'date'],
  updated: ['updatedat', 'dateupdated', 'lastupdated', 'modified', 'datemodified', 'lastmodified', 'lastmod'],
  publication: ['publisher', 'newspaper', 'magazine', 'outlet', 'sitename', 'site', 'source'],
  place: ['dateline'],
  language: ['lang', 'locale'],
};

const keyOf = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '');

/** Whether other tools write one of our facts under this key. */
export function isFactKey(key: string): boolean {
  return FACTS.some((fact) => [fact, ...OTHER_KEYS[fact]].includes(keyOf(key)));
}

/**
 * Reads the facts about a document, each field by itself. If a field occurs more than once, the last counts, as in most
 * tools.
 *
 * @param isOurs Whether the fields are from `library.yaml`, where any other key is a mistake. Other tools have other keys.
 */
export function readFacts(fields: readonly FactField[], isOurs: boolean): { facts: DocumentFacts; notes: Note[] } {
  const notes: Note[] = [];
  const facts: { -readonly [K in keyof DocumentFacts]: DocumentFacts[K] } = {};
  for (const fact of FACTS) {
    const given = [fact, ...(isOurs ? [] : OTHER_KEYS[fact])].map((key) =>
      fields.filter((field) => (isOurs ? field.key : keyOf(field.key)) === key).reverse(),
    );
    const said = readFirst(given.flat(), READERS[fact], notes);
    if (said !== undefined) facts[fact] = said;
  }
  const names = fields.flatMap(({ key, value }) => (key === 'names' ? readNames(value, notes) : []));
  if (names.length > 0) facts.names = names;
  if (isOurs)
    for (const { key, line } of fields)
      if (key !== 'names' && !FACTS.some((fact) => fact === key))
        notes.push({ line, reason: `${key}: is not a known key; the keys are ${[...FACTS, 'names'].join(', ')}` });
  return { facts, notes: notes.sort((a, b) => a.line - b.line) };
}

/** Takes the first value that can be read. */
function readFirst(
  given: readonly FactField[],
  read: (value: FactValue) => string | undefined,
  notes: Note[],
): string | undefined {
  let found: { field: FactField; text: string } | undefined;
  const wrong: (Note & { key: string })[] = [];
  for (const field of given) {
    try {
      const text = read(field.value) || undefined;
      if (text === undefined) continue;
      if (found && found.field.key === field.key && found.text !== text)
        notes.push({
          line: field.line,
          reason: `${field.key}: occurs again on line ${found.field.line}, which counts`,
        });
      found ??= { field, text };
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      wrong.push({ key: field.key, line: field.line, reason: `${field.key}: ${error.message}` });
    }
  }
  // If `date` has the day, `published: true` means that the page is public.
  for (const { key, line, reason } of wrong) if (!found || found.field.key === key) notes.push({ line, reason });
  return found?.text;
}

/** Reads a list of names. A wrong entry is left out, with a note. */
export function readNames(value: FactValue, notes: Note[]): NameEntry[] {
  if (value.kind === 'scalar' && value.text === undefined) return [];
  if (value.kind !== 'list') {
    notes.push({
      line: value.line,
      reason: value.kind === 'unread' ? `names: ${value.reason}` : 'names: must be a list',
    });
    return [];
  }
  return value.items.flatMap((item) => {
    try {
      return [readName(item)];
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      const name = item.kind === 'fields' ? item.fields.find(({ key }) => key === 'name')?.value : undefined;
      const whose = name?.kind === 'scalar' && name.text ? `names, ${oneLine(name.text)}` : 'names';
      notes.push({ line: error.line, reason: `${whose}: ${error.message}` });
      return [];
    }
  });
}

/** @throws NotUnderstood */
function readName(entry: FactValue): NameEntry {
  if (entry.kind !== 'fields') throw new NotUnderstood(entry.line, entry.kind === 'unread' ? entry.reason : AS_ENTRY);
  const seen = new Set<string>();
  for (const { key, line } of entry.fields) {
    if (!NAME_FIELDS.includes(key))
      throw new NotUnderstood(line, `${key}: is not a known key; the keys are ${NAME_FIELDS.join(', ')}`);
    if (seen.has(key)) throw new NotUnderstood(line, `${key}: occurs twice`);
    seen.add(key);
  }
  const part = <T>(key: string, read: (value: FactValue) => T): T | undefined => {
    const value = entry.fields.find((field) => field.key === key)?.value;
    if (!value || (value.kind === 'scalar' && value.text === undefined)) return undefined;
    try {
      return read(value);
    } catch (error) {
      throw error instanceof NotUnderstood ? new NotUnderstood(error.line, `${key}: ${error.message}`) : error;
    }
  };
  const name = part('name', wordsOf);
  const kind = part('kind', kindOf);
  const aliases = part('aliases', aliasesOf);
  const role = part('role', wordsOf);
  const not = part('not', booleanOf);
  if (name === undefined) throw new NotUnderstood(entry.line, AS_ENTRY);
  return {
    name,
    ...(kind !== undefined && { kind }),
    ...(aliases !== undefined && { aliases }),
    ...(role !== undefined && { role }),
    ...(not !== undefined && { not }),
  };
}

function kindOf(value: FactValue): NonNullable<NameEntry['kind']> {
  const text = textOf(value);
  const kind = KINDS.find((known) => known === text);
  if (!kind) throw new NotUnderstood(value.line, `must be ${KINDS.slice(0, -1).join(', ')} or ${KINDS.at(-1)}`);
  return kind;
}

function aliasesOf(value: FactValue): string[] {
  if (value.kind !== 'list')
    throw new NotUnderstood(value.line, value.kind === 'unread' ? value.reason : 'must be a list such as [J.D., Doe]');
  return value.items.map(wordsOf);
}

function booleanOf(value: FactValue): boolean {
  const text = textOf(value)?.toLowerCase();
  if (text !== 'true' && text !== 'false') throw new NotUnderstood(value.line, 'must be true or false');
  return text === 'true';
}

/** @throws NotUnderstood if it is empty. */
function wordsOf(value: FactValue): string {
  const text = textOf(value, (raw) => raw.trim());
  if (text === undefined) throw new NotUnderstood(value.line, 'must not be empty');
  return text;
}

/** @returns The text on one line; nothing if it is empty. @throws NotUnderstood for a list or a mapping. */
function textOf(value: FactValue, clean = (raw: string): string => oneLine(raw).trim()): string | undefined {
  if (value.kind === 'unread') throw new NotUnderstood(value.line, value.reason);
  if (value.kind !== 'scalar')
    throw new NotUnderstood(value.line, `must be a text, not a ${value.kind === 'list' ? 'list' : 'mapping'}`);
  return (value.text && clean(value.text)) || undefined;
}

/** @throws NotUnderstood if it is no day. */
function dateOf(value: FactValue): string | undefined {
  const written = textOf(value);
  const day = written && dayOf(written);
  if (written && !day) throw new NotUnderstood(value.line, 'must be a day of the calendar, such as 2026-03-05');
  return day;
}

/** An author may be a mapping, with an address and a picture. */
function authorOf(value: FactValue): string | undefined {
  if (value.kind !== 'fields') return nameIn(textOf(value));
  const name = value.fields.find(({ key }) => key.toLowerCase() === 'name')?.value;
  if (!name) throw new NotUnderstood(value.line, 'must be a name or an entry such as { name: Jane Doe }');
  return nameIn(textOf(name));
}

/** "[[Jo Park]]" of a clipped page, "Jo Park <jo@example.org>": the name. */
const nameIn = (written: string | undefined): string | undefined =>
  written?.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1').replace(/ ?<[^<>\s]*@[^<>\s]*>/g, '');

/** A language tag in the form of BCP 47. It may be written like the name of a locale: `en_US.UTF-8`. */
function tagOf(written: string): string | undefined {
  const tag = written.replace(/[.@].*$/, '').replaceAll('_', '-');
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}
