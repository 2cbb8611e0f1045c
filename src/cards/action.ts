/** A field's text is not one that the field writes. */
const INVALID = Symbol('invalid');

/** How one value of an action is written into a button's id, and read back from it. */
interface Field<Value> {
  /** @returns The text; nothing where it is left out, which only the last field of an action may be. */
  write(value: Value): string | undefined;
  /** @param text Nothing where it was left out. */
  read(text: string | undefined): Value | typeof INVALID;
  /** Takes the rest of the id, colons included; only the last field of an action may. */
  readonly isRest?: true;
}

type ActionFields = Readonly<Record<string, Field<unknown>>>;

/** One kind of action: the code that its ids begin with, and its fields in the order in which they are written. */
interface Row {
  readonly code: string;
  readonly fields: ActionFields;
}

type Table = Readonly<Record<string, Row>>;

type ValueOf<F extends Field<unknown>> = Exclude<ReturnType<F['read']>, typeof INVALID>;
type OptionalNames<F extends ActionFields> = {
  [Name in keyof F]: undefined extends ValueOf<F[Name]> ? Name : never;
}[keyof F];
type ActionValues<F extends ActionFields> = {
  readonly [Name in Exclude<keyof F, OptionalNames<F>>]: ValueOf<F[Name]>;
} & { readonly [Name in OptionalNames<F>]?: ValueOf<F[Name]> };

/** The action of each kind in a table. */
type ByKind<T extends Table> = {
  readonly [Kind in keyof T]: { readonly kind: Kind } & ActionValues<T[Kind]['fields']>;
};

/** Base-36 digits of a fingerprint of a document, story or name. */
const DIGITS = 8;
const FINGERPRINT = /^[0-9a-z]{8}$/;

/** A whole number from 0, in base 36 of up to eight digits, written in one way only. */
const COUNT: Field<number> = {
  write: (value) => value.toString(36),
  read: (text = '') => (/^(?:0|[1-9a-z][0-9a-z]{0,7})$/.test(text) ? Number.parseInt(text, 36) : INVALID),
};

/** A page from 0 that is left out where it is the first. */
const LATER_PAGE: Field<number | undefined> = {
  write: (value) => (value ? COUNT.write(value) : undefined),
  read: (text) => (text === undefined ? undefined : COUNT.read(text) || INVALID),
};

/** Left out where it is not so. */
const FLAG: Field<true | undefined> = {
  write: (value) => (value ? '1' : undefined),
  read: (text) => (text === undefined ? undefined : text === '1' || INVALID),
};

const ONE: Field<string> = {
  write: (value) => value,
  read: (text = '') => (FINGERPRINT.test(text) ? text : INVALID),
};

/** The id of a server's story or of its draft: sixteen hexadecimal digits. */
const STORY_ID: Field<string> = {
  write: (value) => value,
  read: (text = '') => (/^[0-9a-f]{16}$/.test(text) ? text : INVALID),
};

const OPTIONAL: Field<string | undefined> = {
  write: (value = '') => value,
  read: (text = '') => (text === '' ? undefined : ONE.read(text)),
};

/** Fingerprints side by side, at least one. */
const SEVERAL: Field<readonly string[]> = {
  write: (value) => value.join(''),
  read: (text = '') => {
    if (text === '' || text.length % DIGITS !== 0 || !/^[0-9a-z]*$/.test(text)) return INVALID;
    return Array.from({ length: text.length / DIGITS }, (_, i) => text.slice(i * DIGITS, (i + 1) * DIGITS));
  },
};

/** Of somebody, as the door that they came through numbers them. */
const PERSON: Field<string> = {
  write: (value) => value,
  read: (text = '') => (/^\d{1,20}$/.test(text) ? text : INVALID),
};

const QUESTION: Field<string> = {
  isRest: true,
  write: (value) => value,
  read: (text = '') => (text.trim() === '' ? INVALID : text),
};

/** What points are about: a name, the heading of this number in the story, or the topic that the message shows. */
type About = { readonly name: string } | { readonly heading: number } | 'asked' | undefined;

/** Written for the topic that the message shows; no fingerprint. */
const ASKED = '*';
/** Written before the number of a heading. */
const HEADING = '#';

const ABOUT: Field<About> = {
  write: (value) => {
    if (value === undefined) return '';
    if (value === 'asked') return ASKED;
    return 'name' in value ? value.name : `${HEADING}${COUNT.write(value.heading)}`;
  },
  read: (text = '') => {
    if (text === '') return undefined;
    if (text === ASKED) return 'asked';
    if (FINGERPRINT.test(text)) return { name: text };
    const heading = text.startsWith(HEADING) ? COUNT.read(text.slice(HEADING.length)) : INVALID;
    return heading === INVALID ? INVALID : { heading };
  },
};

/** The cards that *Back* can lead to. */
const BACK_TARGETS = {
  /**
   * A page of the answer to the question that the message shows; page 0 is the answer itself, which quotes `documents`. The story is
   * `implied` where nobody named it: a follow-up is asked of the one that answered before.
   */
  answer: { code: 'a', fields: { page: COUNT, story: OPTIONAL, documents: SEVERAL, implied: FLAG } },
  /** A story's points. */
  takeaways: { code: 't', fields: { story: ONE, about: ABOUT, page: LATER_PAGE } },
  /** A name's card, from one story or from all. */
  name: { code: 'n', fields: { name: ONE, story: OPTIONAL } },
  /** A page, from 0, of what a person is quoted to have said. */
  said: { code: 'w', fields: { name: ONE, story: OPTIONAL, page: COUNT } },
  /** The five Ws of a story. */
  fiveWs: { code: 'v', fields: { story: ONE } },
  /** What each document of a story says. */
  eachSays: { code: 'y', fields: { story: ONE, page: LATER_PAGE } },
} as const satisfies Table;

/** What *Back* leads to: the card on which a passage was opened. */
export type BackTarget = ByKind<typeof BACK_TARGETS>[keyof typeof BACK_TARGETS];

const BACK_TARGET: Field<BackTarget | undefined> = {
  isRest: true,
  write: (value) => value && write(BACK_TARGETS, value),
  read: (text) => (text === undefined ? undefined : (read(BACK_TARGETS, text) ?? INVALID)),
};

/** An excerpt: by its document's path and its own words, so that it is found as long as they are there, whatever else has changed. */
const EXCERPT = { path: ONE, print: ONE, start: COUNT, end: COUNT, from: BACK_TARGET };

/**
 * Everything that a button or a menu's option can ask for. Documents, stories and names are given by their
 * fingerprints, so that a press finds nothing once what it was made for has changed. Offsets are UTF-16 code units in
 * the document's text.
 *
 * Buttons outlive a restart and an update: a code and the order of its fields never change their meaning.
 */
const ACTIONS = {
  ...BACK_TARGETS,
  /** The answer to a question that was suggested. */
  ask: { code: 'q', fields: { story: OPTIONAL, question: QUESTION } },
  /** A form for another question, which is read in the light of the card; and its answer. */
  follow: { code: 'f', fields: { story: OPTIONAL, implied: FLAG } },
  /** The answer to the question that the message shows, without what it took over from the one before. */
  alone: { code: 'p', fields: { story: OPTIONAL } },
  /** The paragraph of an excerpt, and the card that it was opened on. */
  quoted: { code: 'e', fields: EXCERPT },
  /** The same with the passages before and after it. */
  beside: { code: 'b', fields: EXCERPT },
  /** As `quoted` and `beside`, of a document that has not changed at all: on cards of earlier versions. */
  context: { code: 'c', fields: { document: ONE, start: COUNT, end: COUNT, from: BACK_TARGET } },
  around: { code: 'r', fields: { document: ONE, start: COUNT, end: COUNT, from: BACK_TARGET } },
  /** A page, from 0, of the names of a story. */
  names: { code: 'l', fields: { story: ONE, page: COUNT } },
  /** A page, from 0, of the stories. */
  stories: { code: 's', fields: { page: COUNT } },
  /** Shows a private card, which quotes these documents, to all. */
  share: { code: 'h', fields: { documents: SEVERAL } },
  /** What was typed as a server's story. */
  pasteStory: { code: 'sp', fields: {} },
  /** Adds a document that was read to a server's stories, or drops it. */
  addStory: { code: 'sa', fields: { draft: STORY_ID } },
  dropStory: { code: 'sd', fields: { draft: STORY_ID } },
  /** A page, from 0, of a server's own stories. */
  ownStories: { code: 'sl', fields: { page: COUNT } },
  /** Asks whether a story of a server is to be removed, and removes it. */
  askRemoval: { code: 'sr', fields: { story: STORY_ID } },
  removeStory: { code: 'sx', fields: { story: STORY_ID } },
  /** Takes away an answer that was not asked for; its author is who may. */
  dismiss: { code: 'd', fields: { author: PERSON } },
} as const satisfies Table;

/** The action of each kind. */
export type Actions = ByKind<typeof ACTIONS>;

/** What a press asks for. */
export type Action = Actions[keyof Actions];

/** An action as a line of text: its code and its fields, with colons between them. May be longer than a button's id. */
export function writeAction(action: Action): string {
  return write(ACTIONS, action);
}

/** The action that `writeAction` wrote as this text; nothing for any other text. Never throws. */
export function readAction(text: string): Action | undefined {
  return read(ACTIONS, text);
}

function write<Kind extends string>(table: Readonly<Record<Kind, Row>>, action: { readonly kind: Kind }): string {
  const { code, fields } = table[action.kind];
  const values: Readonly<Record<string, unknown>> = action;
  return [code, ...Object.entries(fields).flatMap(([name, field]) => field.write(values[name]) ?? [])].join(':');
}

function read<T extends Table>(table: T, text: string): ByKind<T>[keyof T] | undefined {
  const [code, ...parts] = text.split(':');
  const [kind, row] = Object.entries(table).find(([, each]) => each.code === code) ?? [];
  if (!row) return undefined;
  const action: Record<string, unknown> = { kind };
  for (const [name, field] of Object.entries(row.fields)) {
    const taken = parts.splice(0, field.isRest ? parts.length : 1);
    const value = field.read(taken.length === 0 ? undefined : taken.join(':'));
    if (value === INVALID) return undefined;
    if (value !== undefined) action[name] = value;
  }
  // Each field has read its own value, so the whole is the action of this kind.
  return parts.length > 0 ? undefined : (action as ByKind<T>[keyof T]);
}
