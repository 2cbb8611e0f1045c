import { walk } from './components.ts';
import { ComponentKind, type MessageBody, raw } from './protocol.ts';
import type { FieldFault } from './refusals.ts';
import { mentionedUser, type User } from './world.ts';

/** Whom a message pings. */
export interface Mentions {
  readonly users: readonly User[];
  readonly roles: readonly string[];
  /** Whether it says `@everyone` or `@here`. */
  readonly everyone: boolean;
}

/** Whom the text of a message names, the text of its components too; in code nobody is named (discord-net/Discord.Net#1314). */
export function namedIn({ content, components }: MessageBody, known: readonly User[]): Mentions {
  const shown = [...walk(components)].flatMap(({ component }) =>
    component.type === ComponentKind.text ? [String(component.content)] : [],
  );
  const text = [content ?? '', ...shown].map(withoutCode).join('\n');
  const ids = [...text.matchAll(/<@!?\d+>/g)].map(([mention]) => mentionedUser(mention));
  return {
    users: known.filter(({ id }) => ids.includes(id)),
    roles: [...new Set([...text.matchAll(/<@&(\d+)>/g)].map(([, id]) => String(id)))],
    everyone: /@(?:everyone|here)\b/.test(text),
  };
}

/** A text without its inline code and code blocks: from some backticks to the next that are as many, or from three on to three. */
function withoutCode(text: string): string {
  const runs = [...text.matchAll(/`+/g)];
  const next = new Map<number, number>();
  const closings = new Map<number, number>();
  for (const [i, [marks]] of [...runs.entries()].reverse()) {
    const many = Math.min(marks.length, 3);
    closings.set(i, next.get(many) ?? -1);
    next.set(many, i);
  }
  let [kept, from] = ['', 0];
  for (const [i, { index }] of runs.entries()) {
    const closing = runs[closings.get(i) ?? -1];
    if (closing === undefined || index < from || text[index - 1] === '\\') continue;
    kept += `${text.slice(from, index)} `;
    from = closing.index + closing[0].length;
  }
  return kept + text.slice(from);
}

/**
 * Of those whom a bot's message names, those whom `allowed_mentions` lets it ping, and the author of the message that it
 * replies to. (Discord's docs, resources/message, "Allowed Mentions Object".)
 *
 * @param given The message's `allowed_mentions`; without it, everybody is pinged.
 */
export function pinged(named: Mentions, given: unknown, repliedTo: User | undefined): Mentions {
  const { parse, users, roles, replied_user } = raw<'parse' | 'users' | 'roles' | 'replied_user'>(given);
  const isGiven = typeof given === 'object' && given !== null;
  const may = (kind: string, list: unknown, id?: string): boolean =>
    !isGiven || listOf(parse).includes(kind) || (id !== undefined && listOf(list).includes(id));
  const replied = repliedTo !== undefined && (!isGiven || replied_user === true) ? [repliedTo] : [];
  return {
    users: [...new Set([...replied, ...named.users.filter(({ id }) => may('users', users, id))])],
    roles: named.roles.filter((id) => may('roles', roles, id)),
    everyone: named.everyone && may('everyone', undefined),
  };
}

/** The faults of `allowed_mentions` that no schema holds. */
export function allowedMentionFaults(given: unknown): FieldFault[] {
  const { parse, users, roles } = raw<'parse' | 'users' | 'roles'>(given);
  return Object.entries({ users, roles }).flatMap(([kind, ids]) => {
    if (!listOf(parse).includes(kind) || listOf(ids).length === 0) return [];
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return [{ path: 'allowed_mentions', code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message }];
  });
}

/** Names that were typed after an at sign, as the mentions that Discord's client makes of them; `@bot` is a bot among them. */
export function withMentions(text: string, people: readonly User[]): string {
  return text.replaceAll(/@([\w-]+)/g, (typed, given: string) => {
    const name = given.toLowerCase();
    const person = people.find(({ username, bot }) => username === name || (bot === true && name === 'bot'));
    return person === undefined ? typed : `<@${person.id}>`;
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
