import type { Span } from '../../../src/language/span.ts';
import { percent } from '../figures.ts';
import type { FoundName } from './finders.ts';
import type { LabelledKind, LabelledText } from './labelled.ts';
import { bCubed, common, pair } from './matching.ts';

/** What was found in a labelled text. */
export interface Outcome {
  readonly labelled: LabelledText;
  readonly names: readonly FoundName[];
  /** Milliseconds from the text to its names. */
  readonly took: number;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Shares in percent; null where the labels do not say it. */
export interface NameFigures {
  readonly documents: number;
  /** Over mentions of all kinds, by the same start and end, and by any overlap: each is matched once at most. */
  readonly exact: Score;
  readonly overlap: Score;
  /** The same, with what is found within a mention "without a name" neither right nor wrong; null without such labels. */
  readonly besideUnnamed: { readonly exact: Score; readonly overlap: Score } | null;
  /** F1 among what is labelled and found as that kind. */
  readonly byKind: Readonly<Record<LabelledKind, { readonly exact: number; readonly overlap: number }>>;
  /** Of the pairs that overlap, those of the right kind. */
  readonly kindAccuracy: number;
  /** B-cubed F1 of grouping the labelled mentions by the names that were found there; a missed one is a group of its own. */
  readonly aliasB3: number | null;
  /**
   * The first names: those that are labelled somewhere, the same of those that are offered to readers, and how many of the
   * salient persons and organizations they are.
   */
  readonly topNames: { readonly labelled: number; readonly offered: number; readonly salient: number | null };
  readonly msPerDocument: number;
}

/** How many names a reader sees at a glance. */
const FIRST = 5;
const KINDS: readonly LabelledKind[] = ['person', 'organization'];

interface FoundMention extends Span {
  readonly name: FoundName;
  readonly kind: LabelledKind;
}

/** Sums up what was found in labelled texts. */
export function nameFiguresOf(outcomes: readonly Outcome[]): NameFigures {
  const merged = tally(outcomes);
  const beside = outcomes.some(({ labelled }) => labelled.unnamed) ? tally(outcomes.map(besideUnnamed)) : undefined;
  const [person, organization] = KINDS.map((kind) => {
    const { exact, overlap } = tally(outcomes, kind);
    return { exact: exact.f1, overlap: overlap.f1 };
  });
  const none = { exact: 0, overlap: 0 };
  const took = outcomes.reduce((sum, each) => sum + each.took, 0);
  return {
    documents: outcomes.length,
    exact: merged.exact,
    overlap: merged.overlap,
    besideUnnamed: beside ? { exact: beside.exact, overlap: beside.overlap } : null,
    byKind: { person: person ?? none, organization: organization ?? none },
    kindAccuracy: percent(merged.rightKind, merged.pairs),
    aliasB3: aliasesOf(outcomes),
    topNames: topOf(outcomes),
    msPerDocument: Math.round((100 * took) / Math.max(1, outcomes.length)) / 100,
  };
}

/** What was found, without the mentions that meet no labelled name but a mention "without a name". */
function besideUnnamed(outcome: Outcome): Outcome {
  const { mentions, unnamed = [] } = outcome.labelled;
  const meets = (spans: readonly Span[], mention: Span): boolean => spans.some((span) => common(span, mention) > 0);
  const names = outcome.names.map((name) => ({
    ...name,
    mentions: name.mentions.filter((mention) => meets(mentions, mention) || !meets(unnamed, mention)),
  }));
  return { ...outcome, names };
}

function mentionsOf(names: readonly FoundName[]): FoundMention[] {
  return names.flatMap((name) =>
    name.mentions.map(({ start, end }) => ({
      start,
      end,
      name,
      kind: name.kind === 'person' ? 'person' : 'organization',
    })),
  );
}

function tally(outcomes: readonly Outcome[], kind?: LabelledKind) {
  const isKind = (mention: { readonly kind: LabelledKind }): boolean => kind === undefined || mention.kind === kind;
  let [labelled, found, exact, overlap, rightKind] = [0, 0, 0, 0, 0];
  for (const { labelled: text, names } of outcomes) {
    const [wanted, seen] = [text.mentions.filter(isKind), mentionsOf(names).filter(isKind)];
    const pairs = pair(wanted, seen);
    labelled += wanted.length;
    found += seen.length;
    exact += pairs.exact.length;
    overlap += pairs.overlap.length;
    rightKind += pairs.overlap.filter(([a, b]) => a.kind === b.kind).length;
  }
  const score = (right: number): Score => ({
    precision: percent(right, found),
    recall: percent(right, labelled),
    f1: percent(2 * right, found + labelled),
  });
  return { exact: score(exact), overlap: score(overlap), rightKind, pairs: overlap };
}

function aliasesOf(outcomes: readonly Outcome[]): number | null {
  const items = outcomes.flatMap(({ labelled, names }) => {
    const found = mentionsOf(names);
    return labelled.mentions.flatMap((mention) => {
      if (mention.cluster === undefined) return [];
      const over = found.filter((other) => common(mention, other) > 0);
      over.sort((a, b) => common(mention, b) - common(mention, a));
      return [{ labelled: `${labelled.id} ${mention.cluster}`, found: over[0]?.name ?? mention }];
    });
  });
  return items.length === 0 ? null : percent(bCubed(items), 1);
}

function topOf(outcomes: readonly Outcome[]): NameFigures['topNames'] {
  let [all, right, offered, rightlyOffered, salient, seen] = [0, 0, 0, 0, 0, 0];
  for (const { labelled, names } of outcomes) {
    const first = names.slice(0, FIRST);
    const found = mentionsOf(first);
    const met = labelled.mentions.filter((mention) => found.some((other) => common(mention, other) > 0));
    const genuine = first.filter(({ mentions }) =>
      mentions.some((other) => met.some((mention) => common(mention, other) > 0)),
    );
    all += first.length;
    right += genuine.length;
    offered += first.filter(({ isUnsure }) => !isUnsure).length;
    rightlyOffered += genuine.filter(({ isUnsure }) => !isUnsure).length;
    const named = new Set(labelled.mentions.map(({ cluster }) => cluster));
    const wanted = new Set(labelled.salient?.filter((cluster) => named.has(cluster)));
    salient += wanted.size;
    seen += [...wanted].filter((cluster) => met.some((mention) => mention.cluster === cluster)).length;
  }
  const isSaid = outcomes.some(({ labelled }) => labelled.salient);
  return {
    labelled: percent(right, all),
    offered: percent(rightlyOffered, offered),
    salient: isSaid ? percent(seen, salient) : null,
  };
}
