import { z } from 'zod';
import { readPiece } from '../../library/manifest.ts';
import { type FactField, type FactValue, linesIn, type Note } from '../../library/values.ts';
import { shownName } from '../../library/visible.ts';
import { hasLogin, withoutLogin, withoutLogins } from '../login.ts';

/** A feed that the host follows. */
export interface FeedEntry {
  /** In `feeds.yaml`. */
  readonly line: number;
  readonly url: string;
  /** The story, a folder, whose documents its items are; else the feed is a story itself. */
  readonly story?: string | undefined;
  /** Whether each item is a story of its own. */
  readonly apart: boolean;
  /** Milliseconds between two times that it is asked. */
  readonly everyMs: number;
  /** How many items, the newest, are kept. */
  readonly most: number;
  /** Whether the page of an item that has no whole text is fetched. */
  readonly full: boolean;
}

/** Milliseconds of a unit of time. */
const MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 };
/** Set by hand: more often is no use, and a burden. */
const LEAST_MS = 5 * 60_000;
const MOST_ITEMS = 1_000;
const LONGEST_NAME = 100;

const yesOrNo = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((word) => word === 'true');

/** Values are as written. A message completes the sentence that begins with the key. */
const schema = z.strictObject({
  url: z
    .string({ error: 'must be there, as { url: "https://example.org/feed" }' })
    .refine(
      (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
      'must be an address that begins with http:// or https://',
    )
    .refine(
      (url) => !hasLogin(url),
      'has a name or a password in it, which are not sent: the feed is not asked; write its address without them, if it comes without',
    ),
  story: z
    .string()
    .max(LONGEST_NAME, `must have at most ${LONGEST_NAME} characters`)
    .refine((name) => !/[/\\]|^\./.test(name), 'must be the name of a folder of data/, without / or a dot before it')
    .optional(),
  apart: yesOrNo.optional(),
  every: z
    .string()
    .regex(/^[1-9]\d{0,3}\s*[mhd]$/, 'must be a time such as 30m, 2h or 1d')
    .transform((time) => Number.parseInt(time, 10) * (MS[time.slice(-1)] ?? 0))
    .refine((time) => time >= LEAST_MS, 'must be at least 5m')
    .prefault('30m'),
  most: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, `must be a number from 1 to ${MOST_ITEMS}`)
    .transform(Number)
    .refine((number) => number <= MOST_ITEMS, `must be a number from 1 to ${MOST_ITEMS}`)
    .prefault('50'),
  full: yesOrNo.optional(),
});

const KEYS = Object.keys(schema.shape);

/**
 * Reads `feeds.yaml`, each entry by itself.
 *
 * @returns The feeds, and a note for each entry that does not count; invisible characters are escapes.
 */
export function readFeedsFile(source: string): { readonly feeds: FeedEntry[]; readonly notes: Note[] } {
  const notes: Note[] = [];
  const feeds = new Map<string, FeedEntry>();
  for (const { key, line, value } of readPiece(linesIn(source), undefined, notes))
    if (key !== 'feeds') notes.push({ line, reason: `${key}: is not a known key; the only one is feeds` });
    else
      for (const item of itemsOf(value, notes)) {
        const feed = readEntry(item, notes);
        const same = feed && feeds.get(feed.url);
        if (same) notes.push({ line: feed.line, reason: `${feed.url}: is on line ${same.line} already, which counts` });
        else if (feed) feeds.set(feed.url, feed);
      }
  const shown = notes.map((note) => ({ ...note, reason: shownName(withoutLogins(note.reason)) }));
  return { feeds: [...feeds.values()], notes: shown.sort((a, b) => a.line - b.line) };
}

function itemsOf(value: FactValue, notes: Note[]): readonly FactValue[] {
  if (value.kind === 'list') return value.items;
  const isEmpty = value.kind === 'scalar' && value.text === undefined;
  if (!isEmpty)
    notes.push({
      line: value.line,
      reason: value.kind === 'unread' ? `feeds: ${value.reason}` : 'feeds: must be a list; put "- " before each feed',
    });
  return [];
}

function readEntry(item: FactValue, notes: Note[]): FeedEntry | undefined {
  const fields = fieldsOf(item);
  if (!fields) {
    const reason =
      item.kind === 'unread' ? item.reason : 'must be an entry such as { url: "https://example.org/feed" }';
    notes.push({ line: item.line, reason: `feeds: ${reason}` });
    return undefined;
  }
  const url = textOf(fields.find(({ key }) => key === 'url')?.value);
  const whose = typeof url === 'string' ? `feeds, ${withoutLogin(url).slice(0, LONGEST_NAME)}` : 'feeds';
  const before = notes.length;
  const note = (line: number, reason: string): number => notes.push({ line, reason: `${whose}: ${reason}` });
  for (const [i, { key, line }] of fields.entries())
    if (fields.findIndex((other) => other.key === key) < i) note(line, `${key}: occurs twice`);
  const said = fields.flatMap(({ key, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, text] as const];
  });
  const result = schema.safeParse(Object.fromEntries(said));
  for (const issue of result.error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const key of keys) {
      const line = fields.find((field) => field.key === key)?.line ?? item.line;
      const reason =
        issue.code === 'unrecognized_keys' ? `is not a known key; the keys are ${KEYS.join(', ')}` : issue.message;
      note(line, `${key}: ${reason}`);
    }
  }
  if (result.data?.apart && result.data.story !== undefined)
    note(item.line, 'has a story, and items that are stories of their own (apart); leave one out');
  if (!result.data || notes.length > before) return undefined;
  const { url: address, story, apart = false, every, most, full = false } = result.data;
  return { line: item.line, url: new URL(address).href, story, apart, everyMs: every, most, full };
}

/** An entry may be its address alone. */
function fieldsOf(item: FactValue): readonly FactField[] | undefined {
  if (item.kind === 'fields') return item.fields;
  if (item.kind === 'scalar' && item.text !== undefined) return [{ key: 'url', line: item.line, value: item }];
  return undefined;
}

/** A text; what is none as something that the schema refuses. */
function textOf(value: FactValue | undefined): unknown {
  return !value || value.kind === 'scalar' ? value?.text?.trim() : [];
}
