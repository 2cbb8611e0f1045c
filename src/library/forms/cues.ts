import { readFacts } from '../facts.ts';
import type { DocumentFacts } from '../types.ts';

/** Some lines that are shown at a time. */
export interface Cue {
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  /** Without tags; with the name in `<v Jo Park>`, from which on that voice speaks. */
  readonly lines: readonly { readonly text: string; readonly voice?: string }[];
}

const TIME = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`);
/** Words of another tongue and marks of place: `<i>`, `<c.yellow>`, `<00:01:02.500>`, `{\an8}`. */
const TAG = /<\/?[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g;
const VOICE = /<v(?:\.[^\s<>]{0,60})?\s+([^<>]{1,100})>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
  apos: "'",
};

/** The cues of a file of subtitles in their order; notes, styles and what else has no time are passed over. */
export function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  let open: { start: number; end: number; lines: { text: string; voice?: string }[] } | undefined;
  let held: string | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const times = line.includes('-->') ? TIMES.exec(line) : null;
    if (times) {
      // Without a blank line between two cues, the number of the second was taken for a line of the first.
      if (held !== undefined && /^\d+$/.test(held.trim())) open?.lines.pop();
      open = { start: seconds(times.slice(1, 5)), end: seconds(times.slice(5, 9)), lines: [] };
      cues.push(open);
    } else if (line.trim() === '') open = undefined;
    else if (open) open.lines.push(...voicesOf(line));
    held = open && !times ? line : undefined;
  }
  return cues.filter(({ lines }) => lines.length > 0);
}

/** A line in parts, each with its voice, where it names any. */
function voicesOf(line: string): { text: string; voice?: string }[] {
  const parts: { text: string; voice?: string }[] = [];
  let [from, voice] = [0, undefined as string | undefined];
  const add = (to: number): void => {
    const text = plain(line.slice(from, to));
    if (text !== '' || voice !== undefined) parts.push({ text, ...(voice !== undefined && { voice }) });
  };
  for (const found of line.matchAll(VOICE)) {
    if (found.index > from) add(found.index);
    [from, voice] = [found.index + found[0].length, plain(found[1] ?? '') || undefined];
  }
  add(line.length);
  return parts;
}

const plain = (text: string): string =>
  text
    .replace(TAG, '')
    .replace(/&(\w{1,10});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();

const seconds = ([hours = '0', minutes = '0', whole = '0', part = '0']: readonly (string | undefined)[]): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${part}`);

/** What the head of a WebVTT file says: `WEBVTT - The council meets`, `Language: en`. */
export function headOf(text: string): DocumentFacts {
  const [first = '', ...lines] = text.slice(0, 2000).split(/\r\n?|\n/);
  const title = /^WEBVTT\s*[-–—:]?\s+(\S.*)$/.exec(first)?.[1];
  const end = lines.findIndex((line) => line.trim() === '');
  const language = lines.slice(0, Math.max(0, end)).flatMap((line) => /^Language:\s*(\S+)/i.exec(line)?.[1] ?? [])[0];
  const fields = Object.entries({ title, language }).flatMap(([key, said]) =>
    said === undefined ? [] : [{ key, line: 1, value: { kind: 'scalar', line: 1, text: said } as const }],
  );
  return readFacts(fields, true).facts;
}
