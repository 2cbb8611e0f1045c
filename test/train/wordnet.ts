import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STOP_WORDS } from '../../src/language/stop-words.ts';
import { stemOf } from '../../src/language/tokens.ts';
import { packageFile } from '../../src/package.ts';

/**
 * Makes two small tables of WordNet 3.0 (Debian's package wordnet-base): for each stem how often its words are nouns,
 * verbs and adjectives, and how often they are used at all; and pairs of stems that share a sense. A pair's strength is
 * 1 for a shared synset or a derived form, 0.7 for one step to a more general word and 0.4 for two, times the geometric
 * mean of how usual these senses are of the two words.
 *
 * Usage: node dist/test/train/wordnet.js [FOLDER], by default /usr/share/wordnet.
 */

const FOLDER = process.argv[2] ?? '/usr/share/wordnet';
const SOURCE = 'WordNet 3.0, Copyright 2006 by Princeton University; see NOTICE';
const LEAST = 0.08;
const LEAST_OPPOSED = 0.2;
const MOST_OF_A_STEM = 40;
const PAIRS = 24_000;
const STEMS = 15_000;

interface Sense {
  readonly lemma: string;
  readonly synset: string;
  count: number;
}

const POS = { noun: 'n', verb: 'v', adj: 'a' } as const;
const lines = (file: string): string[] => readFileSync(join(FOLDER, file), 'latin1').split('\n');
const isWord = (lemma: string): boolean => /^[a-z]{3,}$/.test(lemma);

/** Tag counts by lemma, part of speech and number of the sense. */
const tags = new Map<string, number>();
for (const line of lines('cntlist.rev')) {
  const [key = '', number = '', count = ''] = line.split(' ');
  const [lemma, rest = ''] = key.split('%');
  const pos = { 1: 'n', 2: 'v', 3: 'a', 5: 'a' }[rest[0] ?? ''];
  if (pos) tags.set(`${lemma} ${pos} ${number}`, Number(count));
}

const senses: Sense[] = [];
const bySynset = new Map<string, Sense[]>();
const total = new Map<string, number>();
const classes = new Map<string, { n: number; v: number; a: number }>();
for (const [name, pos] of Object.entries(POS))
  for (const line of lines(`index.${name}`)) {
    if (line.startsWith(' ')) continue;
    const parts = line.trim().split(' ');
    const [lemma = ''] = parts;
    const count = Number(parts[2]);
    if (!isWord(lemma)) continue;
    for (const [i, offset] of parts.slice(-count).entries()) {
      const weight = (tags.get(`${lemma} ${pos} ${i + 1}`) ?? 0) + 0.5 / (i + 1);
      const sense = { lemma, synset: `${pos}${offset}`, count: weight };
      senses.push(sense);
      bySynset.set(sense.synset, [...(bySynset.get(sense.synset) ?? []), sense]);
      total.set(lemma, (total.get(lemma) ?? 0) + weight);
      const stem = stemOf(lemma);
      const known = classes.get(stem) ?? { n: 0, v: 0, a: 0 };
      known[pos] += weight;
      classes.set(stem, known);
    }
  }

const general = new Map<string, string[]>();
/** Lemmas by synset and place in it. */
const lemmaAt = new Map<string, string>();
const derived: [string, string][] = [];
const opposed: [string, string][] = [];
for (const [name, pos] of Object.entries(POS))
  for (const line of lines(`data.${name}`)) {
    if (line.startsWith(' ')) continue;
    const parts = (line.split(' | ')[0] ?? '').trim().split(' ');
    const synset = `${pos}${parts[0]}`;
    const words = Number.parseInt(parts[3] ?? '0', 16);
    const lemmas = Array.from({ length: words }, (_, i) => (parts[4 + 2 * i] ?? '').toLowerCase());
    for (const [i, lemma] of lemmas.entries()) lemmaAt.set(`${synset} ${i + 1}`, lemma);
    const from = 4 + 2 * words;
    for (let i = 0; i < Number(parts[from]); i++) {
      const [symbol = '', offset = '', other = '', places = ''] = parts.slice(from + 1 + 4 * i, from + 5 + 4 * i);
      const target = `${other === 's' ? 'a' : other}${offset}`;
      if (symbol === '@') general.set(synset, [...(general.get(synset) ?? []), target]);
      const source = lemmas[Number.parseInt(places.slice(0, 2), 16) - 1];
      if (symbol === '!' && source !== undefined)
        opposed.push([`${source} ${synset}`, `${target} ${Number.parseInt(places.slice(2), 16)}`]);
      if (symbol === '+' && source !== undefined)
        derived.push([`${source} ${synset}`, `${target} ${Number.parseInt(places.slice(2), 16)}`]);
    }
  }

const share = ({ lemma, count }: Sense): number => count / (total.get(lemma) ?? 1);
const pairs = new Map<string, number>();
const add = (a: string, b: string, strength: number): void => {
  const [x, y] = [stemOf(a), stemOf(b)];
  if (x === y || STOP_WORDS.has(a) || STOP_WORDS.has(b) || strength < LEAST) return;
  const key = x < y ? `${x} ${y}` : `${y} ${x}`;
  pairs.set(key, Math.max(pairs.get(key) ?? 0, Math.min(1, strength)));
};
const usual = (a: Sense, b: Sense): number => Math.sqrt(share(a) * share(b));
for (const members of bySynset.values())
  for (const a of members) for (const b of members) if (a.lemma < b.lemma) add(a.lemma, b.lemma, usual(a, b));
for (const [synset, members] of bySynset)
  for (const one of general.get(synset) ?? []) {
    for (const b of bySynset.get(one) ?? []) for (const a of members) add(a.lemma, b.lemma, 0.7 * usual(a, b));
    for (const two of general.get(one) ?? [])
      for (const b of bySynset.get(two) ?? []) for (const a of members) add(a.lemma, b.lemma, 0.4 * usual(a, b));
  }
for (const [source, target] of derived) {
  const [a = '', synset = ''] = source.split(' ');
  const b = lemmaAt.get(target) ?? '';
  const x = bySynset.get(synset)?.find(({ lemma }) => lemma === a);
  const y = bySynset.get(target.split(' ')[0] ?? '')?.find(({ lemma }) => lemma === b);
  if (x && y) add(a, b, usual(x, y));
}

/** Opposites between usual senses. */
const opposites = new Map<string, Set<string>>();
for (const [source, target] of opposed) {
  const [a = '', synset = ''] = source.split(' ');
  const b = lemmaAt.get(target) ?? '';
  const x = bySynset.get(synset)?.find(({ lemma }) => lemma === a);
  const y = bySynset.get(target.split(' ')[0] ?? '')?.find(({ lemma }) => lemma === b);
  if (!x || !y || usual(x, y) < LEAST_OPPOSED) continue;
  const [first = '', second = ''] = [stemOf(a), stemOf(b)].sort();
  if (first !== second) opposites.set(first, (opposites.get(first) ?? new Set()).add(second));
}
const oppositeTable = [...opposites]
  .sort((x, y) => (x[0] < y[0] ? -1 : 1))
  .map(
    ([a, others]) =>
      `${a} ${[...others]
        .sort()
        .map((b) => `${b}9`)
        .join(' ')}`,
  )
  .join('\n');

/** How often the words of a stem are used. */
const use = (stem: string): number => {
  const { n, v, a } = classes.get(stem) ?? { n: 0, v: 0, a: 0 };
  return n + v + a;
};
const worth = (key: string, strength: number): number => {
  const [a = '', b = ''] = key.split(' ');
  return strength * Math.log(1 + Math.min(use(a), use(b)));
};
const counts = new Map<string, number>();
const kept: string[] = [];
for (const [key] of [...pairs].sort((x, y) => worth(y[0], y[1]) - worth(x[0], x[1]))) {
  const [a = '', b = ''] = key.split(' ');
  if (Math.max(counts.get(a) ?? 0, counts.get(b) ?? 0) >= MOST_OF_A_STEM) continue;
  counts.set(a, (counts.get(a) ?? 0) + 1);
  counts.set(b, (counts.get(b) ?? 0) + 1);
  kept.push(key);
  if (kept.length === PAIRS) break;
}
const byFirst = new Map<string, string[]>();
for (const key of kept.sort()) {
  const [a = '', b = ''] = key.split(' ');
  byFirst.set(a, [...(byFirst.get(a) ?? []), `${b}${Math.max(1, Math.round(9 * (pairs.get(key) ?? 0)))}`]);
}
const senseTable = [...byFirst].map(([a, others]) => `${a} ${others.join(' ')}`).join('\n');
const digit = (part: number, all: number): number => Math.round((9 * part) / all);
const classTable = [...classes]
  .sort((x, y) => use(y[0]) - use(x[0]))
  .slice(0, STEMS)
  .sort((x, y) => (x[0] < y[0] ? -1 : 1))
  .map(
    ([stem, { n, v, a }]) =>
      `${stem}${digit(n, n + v + a)}${digit(v, n + v + a)}${digit(a, n + v + a)}${Math.min(9, Math.round(Math.log2(1 + n + v + a)))}`,
  )
  .join(' ');
const folder = packageFile('src/language/wordnet');
writeFileSync(join(folder, 'senses.json'), `${JSON.stringify({ source: SOURCE, senses: senseTable })}\n`);
writeFileSync(join(folder, 'opposites.json'), `${JSON.stringify({ source: SOURCE, opposites: oppositeTable })}\n`);
writeFileSync(join(folder, 'classes.json'), `${JSON.stringify({ source: SOURCE, classes: classTable })}\n`);
process.stdout.write(
  `${pairs.size} pairs found, ${kept.length} kept (${senseTable.length} bytes); ${classes.size} stems, ${STEMS} kept (${classTable.length} bytes)\n`,
);
