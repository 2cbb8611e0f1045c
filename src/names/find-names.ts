import type { Span } from '../language/span.ts';
import { fingerprintOf } from '../library/fingerprint.ts';
import { atOnce, type Steps } from '../library/steps.ts';
import type { Document, Library, Story } from '../library/types.ts';
import type { IndexedSentence, SearchIndex } from '../search/search-index.ts';
import { detectNames } from './detect/detect.ts';
import type { KnownNames } from './known-names.ts';
import { joinAcrossDocuments } from './link/cross-document.ts';
import { formKey } from './link/forms.ts';
import { mentionsIn } from './link/mentions.ts';
import { NameIndex } from './name-index.ts';
import { forgetWords } from './remembered.ts';
import type { Several } from './roles/role-context.ts';
import { rolesIn } from './roles/roles.ts';
import type { Detected, Mention, Name, Role } from './types.ts';

/** First sentences of a document that make the names in them more prominent. Set by hand, as the weights below. */
const OPENING = 3;
/** What a mention in these adds to its 1. */
const IN_OPENING = 2 / OPENING;
/** What a title adds that holds the name, in mentions. */
const IN_TITLE = 3;

/** Names, and mentions, in a step. Set by hand. */
const A_STEP = 100;

/** A name as it is gathered over the documents. */
interface Gathered {
  readonly name: string;
  readonly kind: Name['kind'];
  readonly aliases: Set<string>;
  readonly roles: Role[];
  readonly mentions: Mention[];
  prominence: number;
  isUnsure: boolean;
  role?: string | undefined;
}

/** Finds the names of a library: by cues in each document, then every mention of any form, then the roles. */
export function findNames(library: Library, index: SearchIndex): NameIndex {
  return atOnce(findNamesInSteps(library, index));
}

/**
 * The same in steps, a few for each document.
 *
 * @param known Names that need not be found anew; it is told those that are.
 */
export function* findNamesInSteps(library: Library, index: SearchIndex, known?: KnownNames): Steps<NameIndex> {
  try {
    const all = known && (yield* known.all(library, index));
    return yield* NameIndex.of(all ? [...all.keys()] : yield* namesInSteps(library, index, known), all);
  } finally {
    forgetWords();
  }
}

function* namesInSteps(library: Library, index: SearchIndex, known?: KnownNames): Steps<Name[]> {
  const sentencesOf = (document: Document): IndexedSentence[] =>
    index.ofDocument(document).flatMap(({ sentences }) => sentences);
  const detected = new Map<Document, readonly Detected[]>();
  for (const document of library.documents) {
    const detect = function* (): Steps<Detected[]> {
      yield;
      return detectNames(document, sentencesOf(document), [...library.names, ...(document.names ?? [])]);
    };
    detected.set(document, yield* known ? known.in(document, 'names', library.names, detect) : detect());
    yield;
  }
  const joined = yield* joinAcrossDocuments(library, detected);
  const gathered = new Map<string, Gathered>();
  for (const story of library.stories)
    for (const document of story.documents) {
      yield* gather(joined.get(document) ?? [], document, story, sentencesOf(document), gathered, known);
      yield;
    }
  const names: Name[] = [];
  for (const [i, name] of [...gathered.values()].entries()) {
    if (name.mentions.length > 0) names.push(nameOf(name));
    if (i % A_STEP === 0) yield;
  }
  return names;
}

/** Its fields are named one by one: V8 makes a hidden class for each object of `{ ...gathered, fingerprint }`. */
function nameOf({ name, kind, mentions, prominence, isUnsure, role, aliases, roles }: Gathered): Name {
  const key = formKey(name);
  return {
    name,
    kind,
    // A list that grew has room for sixteen more.
    mentions: mentions.slice(),
    prominence,
    isUnsure,
    role,
    fingerprint: fingerprintOf(key, ...new Set(mentions.map(({ document }) => document.fingerprint))),
    aliases: [...aliases].filter((alias) => formKey(alias) !== key),
    roles: roles.sort((a, b) => b.end - b.start - (a.end - a.start) || isTeaser(a) - isTeaser(b)),
  };
}

/** A teaser repeats the story: of two roles of the same length, the story's own comes first. */
const isTeaser = ({ sentence }: Role): number => Number(sentence.passage.passage.kind === 'summary');

function* gather(
  detected: readonly Detected[],
  document: Document,
  story: Story,
  sentences: readonly IndexedSentence[],
  gathered: Map<string, Gathered>,
  known: KnownNames | undefined,
): Steps<void> {
  const title = ` ${formKey(document.title)} `;
  const entries = detected.map((name) => {
    const key = formKey(name.name);
    const { name: canonical, kind } = name;
    const entry = gathered.get(key) ?? {
      name: canonical,
      kind,
      aliases: new Set(),
      roles: [],
      mentions: [],
      prominence: 0,
      isUnsure: true,
    };
    // Sure in one document is sure.
    entry.isUnsure &&= name.isUnsure === true;
    entry.role ??= name.role;
    for (const alias of name.aliases) entry.aliases.add(alias);
    if ([name.name, ...name.aliases].some((form) => title.includes(` ${formKey(form)} `))) entry.prominence += IN_TITLE;
    gathered.set(key, entry);
    return entry;
  });
  const kinds = entries.map(({ kind }) => kind);
  const find = (): Steps<Place[]> => placesIn(document, sentences, detected, kinds);
  const places = known ? known.in(document, 'mentions', [detected, kinds], find) : find();
  for (const place of yield* places) {
    const { name, position, start, end, roles } = place;
    const [entry, sentence] = [entries[name], sentences[position]];
    if (!entry) continue;
    entry.mentions.push(sentence ? { document, story, sentence, start, end } : { document, story, start, end });
    if (!sentence) continue;
    entry.prominence += position < OPENING ? 1 + IN_OPENING : 1;
    for (const role of roles ?? []) entry.roles.push({ start: role.start, end: role.end, document, sentence });
  }
}

/** A mention in a document, which can be written down. */
interface Place extends Span {
  /** Position of its name among those of the document. */
  readonly name: number;
  /** Of its sentence in the document; −1 without one. */
  readonly position: number;
  /** What the sentence says that the person is. */
  readonly roles?: readonly Span[];
}

/** @param kinds Of the names, in their order: what another document takes for a company has no roles in any. */
function* placesIn(
  document: Document,
  sentences: readonly IndexedSentence[],
  detected: readonly Detected[],
  kinds: readonly Name['kind'][],
): Steps<Place[]> {
  const positionOf = new Map(detected.map((name, at) => [name, at]));
  const places: Place[] = [];
  let inSentence: { readonly position: number; readonly several: Several } | undefined;
  for (const [i, mention] of mentionsIn(document, sentences, detected).entries()) {
    if (i % A_STEP === 0) yield;
    const { sentence, position, start, end, others } = mention;
    const name = positionOf.get(mention.name) ?? -1;
    if (inSentence?.position !== position) inSentence = { position, several: new Map() };
    const isPerson = sentence && kinds[name] === 'person';
    const roles = isPerson ? rolesIn(sentence, mention, others, inSentence.several) : [];
    places.push(roles.length === 0 ? { name, position, start, end } : { name, position, start, end, roles });
  }
  return places;
}
