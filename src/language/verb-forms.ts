import { IRREGULAR } from './irregular-forms.ts';
import { lexicon } from './lexicon/lexicon.ts';

/** A finite form of a verb that is known: "signed" is the past of "sign", "signs" its present after one person or thing. */
export interface VerbForm {
  readonly base: string;
  readonly tense: 'past' | 'present';
}

/** Verbs whose past is their base. */
const UNCHANGED = new Set('beat bid broadcast cut hit put quit set shut split spread'.split(' '));
/** Forms in the table of irregular forms that are nouns, or participles that no clause has without an auxiliary. */
const NOT_PAST =
  /(?:[cst]ion|[ae]nce|th|ht?s|ies|dead|life|lives|sale|loss|gift|choice|flight|proof|process|success|product|response|weight|receipt)$/;
const PARTICIPLES = new Set(
  [
    'arisen become begun broken chosen come done drawn driven fallen flown forbidden forgotten frozen given gone gotten',
    'grown hidden known overcome overseen overthrown proven ridden risen run rung seen shaken shown spoken stolen sunk',
    'swum sworn taken thrown torn undergone undertaken withdrawn worn written',
  ]
    .join(' ')
    .split(' '),
);
/** Verbs whose participle can only be another word than their past: not "got", "showed" and "proved". */
const HAVE_THEIR_OWN = new Set(['undergo', ...[...PARTICIPLES].flatMap((form) => IRREGULAR.get(form) ?? [])]);
for (const base of ['get', 'show', 'prove']) HAVE_THEIR_OWN.delete(base);
/** Pasts that the table has not, as their verbs need none there. */
const OTHERS = { uphold: 'upheld', undergo: 'underwent', overtake: 'overtook', withhold: 'withheld' };

/** Form → its verb. A form of two verbs ("found") is left out, as nothing here can tell which it is. */
let forms: ReadonlyMap<string, VerbForm> | undefined;

/** The verb of a finite form, folded; nothing where it is none of a verb that is known, or of two. */
export function verbForm(word: string): VerbForm | undefined {
  // Made for the first question that is suggested, not at the start.
  forms ??= table(lexicon('verbs'));
  return forms.get(word);
}

let further: ReadonlyMap<string, VerbForm> | undefined;

/** The same, of more verbs: for questions that are suggested, which nothing was learnt from. */
export function furtherVerbForm(word: string): VerbForm | undefined {
  further ??= table([...lexicon('verbs'), ...lexicon('suggested-verbs')]);
  // Its past is its base, which "costed" in the other table hides.
  return word === 'cost' ? { base: 'cost', tense: 'past' } : further.get(word);
}

/** Whether a word, folded, is a participle of a verb that is known: "signed", "taken". */
export function isParticiple(word: string): boolean {
  if (PARTICIPLES.has(word) || word === 'been') return true;
  const form = furtherVerbForm(word);
  // "Went" is none, as there is "gone".
  return form?.tense === 'past' && !HAVE_THEIR_OWN.has(form.base);
}

function table(bases: Iterable<string>): Map<string, VerbForm> {
  const irregular = new Map<string, string[]>();
  for (const [form, base] of IRREGULAR)
    if (!NOT_PAST.test(form) && !PARTICIPLES.has(form) && form !== base)
      irregular.set(base, [...(irregular.get(base) ?? []), form]);
  const found = new Map<string, VerbForm>();
  const twice = new Set<string>();
  const add = (form: string, base: string, tense: VerbForm['tense']): void => {
    const known = found.get(form);
    if (known && known.base !== base) twice.add(form);
    found.set(form, { base, tense });
  };
  for (const base of bases) {
    for (const past of pastsOf(base, irregular.get(base) ?? [])) add(past, base, 'past');
    add(presentOf(base), base, 'present');
  }
  for (const form of twice) found.delete(form);
  return found;
}

function pastsOf(base: string, irregular: readonly string[]): readonly string[] {
  if (base === 'have') return ['had'];
  if (Object.hasOwn(OTHERS, base)) return [OTHERS[base as keyof typeof OTHERS]];
  if (UNCHANGED.has(base)) return [base];
  return irregular.length > 0 ? irregular : regularPasts(base);
}

/** Two where only the stress tells whether the last letter is doubled: "admited" is no word, and harms none. */
function regularPasts(base: string): readonly string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  if (!/[^aeiou][aeiou][^aeiouwxy]$/.test(base)) return [`${base}ed`];
  const doubled = `${base}${base.at(-1)}ed`;
  return /^[^aeiou]*[aeiou][^aeiou]$/.test(base) ? [doubled] : [`${base}ed`, doubled];
}

function presentOf(base: string): string {
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}${/(?:[sxz]|ch|sh|[^aeiou]o)$/.test(base) || base === 'go' ? 'es' : 's'}`;
}
