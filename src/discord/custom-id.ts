import type { Action, BackTarget } from '../cards/action.ts';
import { LIMITS } from './limits.ts';

/** Raised when the meaning of an id changes: a button of an older version then finds nothing, politely. */
const VERSION = '2';
/** Digits of a fingerprint. */
const DIGITS = 8;
const FINGERPRINT = /^[0-9a-z]{8}$/;
/** Stands for the topic that is read from the message; no fingerprint. */
const ASKED = '*';
/** Stands before the number of a heading. */
const HEADING = '#';

/**
 * An action as a `custom_id` (or the value of a menu's option): version, kind, then fields in base 36. May be longer
 * than Discord takes.
 */
export function encodeAction(action: Action): string {
  return [VERSION, ...fields(action)].join(':');
}

/** The custom_id of a message's menu with this number: what is chosen stands in the options' values. */
export function menuId(number: number): string {
  return `${VERSION}:menu:${number}`;
}

/** The action of a button, or of what was chosen in a menu; nothing for what this bot, in this version, did not make. */
export function chosenAction(customId: string, values: readonly string[]): Action | undefined {
  const isMenu = customId.startsWith(`${VERSION}:menu:`);
  return decodeAction(isMenu ? (values[0] ?? '') : customId);
}

function fields(action: Action): string[] {
  switch (action.kind) {
    case 'answer':
      return ['a', action.page.toString(36), action.story ?? '', action.documents.join('')];
    case 'ask':
      return ['q', action.story ?? '', action.question];
    case 'context':
      return [
        'c',
        action.document,
        action.start.toString(36),
        action.end.toString(36),
        ...(action.from ? fields(action.from) : []),
      ];
    case 'takeaways':
      return ['t', action.story, aboutField(action.about), ...(action.page ? [action.page.toString(36)] : [])];
    case 'names':
      return ['l', action.story, action.page.toString(36)];
    case 'name':
      return ['n', action.name, action.story ?? ''];
    case 'said':
      return ['w', action.name, action.story ?? '', action.page.toString(36)];
    case 'stories':
      return ['s', action.page.toString(36)];
    case 'share':
      return ['h', action.documents.join('')];
  }
}

type TakeawaysTopic = Extract<Action, { kind: 'takeaways' }>['about'];

function aboutField(about: TakeawaysTopic): string {
  if (about === undefined) return '';
  if (about === 'asked') return ASKED;
  return 'name' in about ? about.name : HEADING + about.heading.toString(36);
}

/** Nothing for what is no such field. */
function readAbout(field: string): { about?: TakeawaysTopic } | undefined {
  if (field === '') return {};
  if (field === ASKED) return { about: 'asked' };
  if (FINGERPRINT.test(field)) return { about: { name: field } };
  const heading = field.startsWith(HEADING) ? number(field.slice(HEADING.length)) : undefined;
  return heading === undefined ? undefined : { about: { heading } };
}

/** The action of a `custom_id` or value; nothing for one that this bot, in this version, did not make. Never throws. */
export function decodeAction(customId: string): Action | undefined {
  if (customId.length > LIMITS.customId) return undefined;
  const [version, kind = '', ...rest] = customId.split(':');
  return version === VERSION ? read(kind, rest) : undefined;
}

function read(kind: string, given: readonly string[]): Action | undefined {
  const [first = '', second = '', third = '', ...more] = given;
  switch (kind) {
    case 'q': {
      const question = given.slice(1).join(':');
      return isOptional(first) && question.trim() !== '' ? { kind: 'ask', question, ...story(first) } : undefined;
    }
    case 'c': {
      const [start, end] = [number(second), number(third)];
      if (!FINGERPRINT.test(first) || start === undefined || end === undefined) return undefined;
      const from = more.length === 0 ? undefined : origin(more);
      if (more.length > 0 && !from) return undefined;
      return { kind: 'context', document: first, start, end, ...(from && { from }) };
    }
    case 'l': {
      const page = number(second);
      return given.length === 2 && FINGERPRINT.test(first) && page !== undefined
        ? { kind: 'names', story: first, page }
        : undefined;
    }
    case 's': {
      const page = number(first);
      return given.length === 1 && page !== undefined ? { kind: 'stories', page } : undefined;
    }
    case 'h': {
      const documents = fingerprints(first);
      return given.length === 1 && documents.length > 0 ? { kind: 'share', documents } : undefined;
    }
    default:
      return origin([kind, ...given]);
  }
}

function origin([kind, first = '', second = '', third, ...more]: readonly string[]): BackTarget | undefined {
  if (more.length > 0) return undefined;
  switch (kind) {
    case 'a': {
      const [page, documents] = [number(first), fingerprints(third ?? '')];
      return page !== undefined && isOptional(second) && documents.length > 0
        ? { kind: 'answer', page, documents, ...story(second) }
        : undefined;
    }
    case 't': {
      const [about, page] = [readAbout(second), third === undefined ? 0 : number(third)];
      if (!FINGERPRINT.test(first) || !about || page === undefined || (third !== undefined && page === 0))
        return undefined;
      return { kind: 'takeaways', story: first, ...about, ...(page > 0 && { page }) };
    }
    case 'n':
      return FINGERPRINT.test(first) && isOptional(second) && third === undefined
        ? { kind: 'name', name: first, ...story(second) }
        : undefined;
    case 'w': {
      const page = number(third ?? '');
      return FINGERPRINT.test(first) && isOptional(second) && page !== undefined
        ? { kind: 'said', name: first, page, ...story(second) }
        : undefined;
    }
    default:
      return undefined;
  }
}

const isOptional = (text: string): boolean => text === '' || FINGERPRINT.test(text);
const story = (text: string): { story?: string } => (text === '' ? {} : { story: text });

/** A number of up to eight base-36 digits, written in one way only. */
function number(digits: string): number | undefined {
  return /^(?:0|[1-9a-z][0-9a-z]{0,7})$/.test(digits) ? Number.parseInt(digits, 36) : undefined;
}

/** Fingerprints that stand side by side; none where these are no such. */
function fingerprints(text: string): string[] {
  if (text.length % DIGITS !== 0 || !/^[0-9a-z]*$/.test(text)) return [];
  return Array.from({ length: text.length / DIGITS }, (_, i) => text.slice(i * DIGITS, (i + 1) * DIGITS));
}
