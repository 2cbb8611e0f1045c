import type { NameEntry } from '../../library/types.ts';
import type { Detected } from '../types.ts';
import { formKey, shortForms } from './forms.ts';

/** Applies editors' entries to the names that were found: an entry adds, corrects, joins or removes. */
export function withEntries(names: readonly Detected[], entries: readonly NameEntry[]): Detected[] {
  if (entries.length === 0) return [...names];
  const kept = new Set(names);
  const byForm = new Map<string, Set<Detected>>();
  for (const name of names)
    for (const form of [name.name, ...name.aliases])
      byForm.set(formKey(form), (byForm.get(formKey(form)) ?? new Set()).add(name));
  const added: Detected[] = [];
  for (const entry of entries) {
    // A form of two names does not say which of them is meant.
    const before = [entry.name, ...(entry.aliases ?? [])].flatMap((form) => {
      const [only, ...more] = byForm.get(formKey(form)) ?? [];
      return only && more.length === 0 ? [only] : [];
    });
    for (const name of before) kept.delete(name);
    if (entry.not) continue;
    const kind = entry.kind ?? before[0]?.kind ?? 'company';
    const aliases = [
      ...(entry.aliases ?? []),
      ...before.flatMap((name) => name.aliases),
      ...shortForms(entry.name, kind),
    ];
    added.push({ name: entry.name, kind, aliases: [...new Set(aliases)], role: entry.role });
  }
  return [...kept, ...added];
}
