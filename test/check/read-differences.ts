import type { Checked } from '../../src/check/check.ts';

/** As `number: $10 billion ≠ $9 billion`, `not: never ≠`. */
export function differencesOf(checked: Checked | undefined): string[] {
  const document = checked?.nearest?.excerpt.document.text ?? '';
  return (checked?.differences ?? []).map(({ kind, said, story }) => {
    const ours = said.map(({ start, end }) => checked?.claim.slice(start, end));
    const theirs = story.map(({ start, end }) => document.slice(start, end));
    return `${kind}: ${ours.join(', ')} ≠ ${theirs.join(', ')}`.replace(/ +/g, ' ').trim();
  });
}
