import { bare } from './blocks.ts';
import { readCredit } from './credit.ts';
import type { DocumentFacts } from './types.ts';

/** Whether the facts of an article say all that a line says: a byline, a date, the name of the paper. */
export function areFacts(line: string, facts: DocumentFacts): boolean {
  const { title, author, publication, place, published, updated } = facts;
  const isOne = (said: string, ...known: readonly (string | undefined)[]): boolean =>
    known.some((fact) => fact !== undefined && bare(fact) === bare(said));
  const isDay = (day: string): boolean => day === published || day === updated;
  if (isOne(line, title, author, publication, place)) return true;
  const credit = readCredit(line);
  if (!credit) return false;
  const writers = ` ${bare(author ?? '')} `;
  return (
    credit.authors.every((name) => writers.includes(` ${bare(name)} `)) &&
    [credit.published, credit.updated].every((day) => day === undefined || isDay(day)) &&
    (credit.publication === undefined || isOne(credit.publication, publication)) &&
    (credit.place === undefined || isOne(credit.place, place))
  );
}
