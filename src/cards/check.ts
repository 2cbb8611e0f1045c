import type { Check, Checked, CheckedDifference } from '../check/check.ts';
import type { Span } from '../language/span.ts';
import type { Card, CardBlock, CardLine } from './card.ts';
import type { CardContext } from './card-context.ts';
import { citations, sourceLine } from './citation.ts';
import type { Strings } from './strings/index.ts';

/** The card of *Check against the story*: each sentence of the message, what was found, and the excerpt. It has no button to share it. */
export function checkCard({ checked, sentences, passedOver }: Check, context: CardContext): Card {
  const { strings } = context;
  const cited = checked.flatMap(({ nearest }) => nearest ?? []);
  const { questions, remarks } = passedOver;
  const small = (line: string): CardBlock => ({ kind: 'small', line: [line] });
  let number = 0;
  const blocks = checked.flatMap((each): CardBlock[] => {
    if (each.nearest) number += 1;
    return claimBlocks(each, number, strings);
  });
  return {
    tone: cited.length > 0 ? 'plain' : 'nothing',
    blocks: [
      small(strings.check.intro),
      ...sourceLine(cited, context),
      ...(sentences > checked.length ? [small(strings.check.cut(checked.length, sentences))] : []),
      ...(questions + remarks > 0 ? [small(strings.check.passedOver(questions, remarks))] : []),
      ...blocks,
      citations(
        cited.map((each, i) => ({ ...each, number: i + 1 })),
        context,
        true,
      ),
    ],
  };
}

function claimBlocks(checked: Checked, number: number, strings: Strings): CardBlock[] {
  const { claim, nearest, differences } = checked;
  const [mark, finding, rest] = findingOf(checked, strings);
  return [
    { kind: 'divider' },
    {
      kind: 'text',
      line: withBold(
        claim,
        differences.flatMap(({ said }) => said),
      ),
    },
    { kind: 'text', line: [`${mark} `, { text: finding, bold: true }, ...(rest === '' ? [] : [` ${rest}`])] },
    ...(nearest
      ? [{ kind: 'quote' as const, cited: nearest, number, marks: differences.flatMap(({ story }) => story) }]
      : []),
  ];
}

/** A sentence with some of its words in bold. */
function withBold(text: string, spans: readonly Span[]): CardLine {
  const line: (string | { text: string; bold: true })[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    line.push(text.slice(at, start), { text: text.slice(start, end), bold: true });
    at = end;
  }
  return [...line, text.slice(at)];
}

/** A mark that is seen without colour, the finding, and what it rests on. */
function findingOf(
  { claim, finding, differences, missing, known, nearest, isQuoted }: Checked,
  { check }: Strings,
): readonly [mark: string, finding: string, rest: string] {
  const document = nearest?.excerpt.document.text ?? '';
  const slices = (text: string, spans: readonly Span[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));
  const sentenceOf = (difference: CheckedDifference): string => {
    const [said, story] = [slices(claim, difference.said), slices(document, difference.story)];
    if (difference.kind === 'parties') return check.otherOrder(said);
    if (difference.kind === 'not') return said.length > 0 ? check.notInMessage(said) : check.notInStory(story);
    return difference.kind === 'hedge' ? check.hedged(story) : check.other(said, story);
  };
  switch (finding) {
    case 'says':
      return ['✓', isQuoted ? check.quotes : check.says, ''];
    case 'less surely':
      return ['~', check.lessSurely, differences.map(sentenceOf).join(' ')];
    case 'differs':
      return ['≠', check.differs, [...new Set(differences.map(sentenceOf))].join(' ')];
    case 'related':
      if (!nearest) return ['○', check.related, check.far(known)];
      return ['○', check.related, missing.length > 0 ? check.missing(missing) : check.untold];
    case 'absent':
      return ['–', check.nowhere, ''];
  }
}
