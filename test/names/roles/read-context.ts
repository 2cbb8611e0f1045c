import type { Span } from '../../../src/language/span.ts';
import type { NameThere, RoleContext } from '../../../src/names/roles/role-context.ts';

/** Reads a sentence that marks a person with « and », and further people with ‹ and ›. */
export function readContext(marked: string): RoleContext {
  const names: (NameThere & { readonly isAsked: boolean })[] = [];
  let text = '';
  for (const [, before = '', open, name = ''] of marked.matchAll(/([^«‹]*)(?:([«‹])([^»›]*)[»›])?/gu)) {
    text += before;
    if (!open) continue;
    names.push({
      start: text.length,
      end: text.length + name.length,
      values: [{ kind: 'person' }],
      isAsked: open === '«',
    });
    text += name;
  }
  const person = names.find(({ isAsked }) => isAsked);
  if (!person) throw new RangeError(`nobody is marked in ${marked}`);
  return { text, from: 0, to: text.length, person, names, several: new Map() };
}

/** The words of a span in a marked sentence. */
export const wordsAt = (marked: string, span: Span | undefined): string | undefined =>
  span && readContext(marked).text.slice(span.start, span.end);
