import { type Checked, checkText } from '../../../src/check/check.ts';
import type { Finding } from '../../../src/check/finding.ts';
import { percent } from '../figures.ts';
import { shows } from '../short-stories/matching.ts';
import { type ClaimedStory, LABELS, type Label, type LabelledClaim } from './labelled.ts';

const FINDINGS: readonly Finding[] = ['says', 'less surely', 'differs', 'related', 'absent'];

/** A labelled claim with what the bot finds. */
export interface ClaimChecked {
  readonly labelled: LabelledClaim;
  readonly checked: Checked;
  /** The excerpt has the sentence by which the claim stands or falls. */
  readonly isNearest: boolean;
  /** What is marked are words that are labelled, in the claim and, where that is labelled, in the story. */
  readonly isMarkedRight: boolean;
}

/** Checks the claims of each story against it. A claim that is no claim to the bot is absent. */
export function checkClaims(stories: readonly ClaimedStory[]): ClaimChecked[] {
  return stories.flatMap(({ corpus, claims }) =>
    claims.map((labelled) => {
      const [first] = checkText(labelled.text, corpus).checked;
      const checked: Checked = first ?? {
        claim: labelled.text,
        finding: 'absent',
        differences: [],
        missing: [],
        known: [],
      };
      const isNearest = checked.nearest !== undefined && shows(checked.nearest.excerpt.text, labelled.nearest);
      return { labelled, checked, isNearest, isMarkedRight: isMarkedRight(labelled, checked) };
    }),
  );
}

function isMarkedRight(labelled: LabelledClaim, { differences, claim, nearest }: Checked): boolean {
  const text = nearest?.excerpt.document.text ?? '';
  return differences.some(({ said, story }) => {
    const ours = said.map(({ start, end }) => claim.slice(start, end));
    const theirs = story.map(({ start, end }) => text.slice(start, end));
    return (
      (labelled.said.length === 0 || ours.length === 0 || share(ours, labelled.said)) &&
      (labelled.story.length === 0 || theirs.length === 0 || share(theirs, labelled.story))
    );
  });
}

/** Whether any of some texts holds one of others, or lies in it. */
const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((a) => others.some((b) => a.includes(b) || b.includes(a)));

/** The figures of checked claims; shares in percent. */
export function claimFiguresOf(checked: readonly ClaimChecked[]) {
  const of = (...labels: readonly Label[]): ClaimChecked[] =>
    checked.filter(({ labelled }) => labels.includes(labelled.label));
  const share = (some: readonly ClaimChecked[], is: (each: ClaimChecked) => boolean): number =>
    percent(some.filter(is).length, some.length);
  const found = (some: readonly ClaimChecked[], ...findings: readonly Finding[]): number =>
    share(some, (each) => findings.includes(each.checked.finding));
  const differs = of('differs');
  const kinds = [...new Set(differs.map(({ labelled }) => labelled.differs ?? ''))].sort();
  const isSeen = (each: ClaimChecked): boolean => each.checked.finding === 'differs' && each.isMarkedRight;
  return {
    claims: checked.length,
    table: Object.fromEntries(
      LABELS.map((label) => [
        label,
        Object.fromEntries(
          FINDINGS.map((finding) => [finding, of(label).filter((each) => each.checked.finding === finding).length]),
        ),
      ]),
    ),
    /** Comfort where there is none. */
    'said to be said, of those that differ or are not said': found(of('differs', 'not-said', 'absent'), 'says'),
    'said to be said, of those that the story hedges': found(of('hedge'), 'says'),
    'differs found, with the right words': share(differs, isSeen),
    'differs found': found(differs, 'differs'),
    'by kind': Object.fromEntries(
      kinds.map((kind) => [
        kind,
        share(
          differs.filter(({ labelled }) => labelled.differs === kind),
          isSeen,
        ),
      ]),
    ),
    'same found as said': found(of('same'), 'says'),
    'same found to differ': found(of('same'), 'differs'),
    'same found absent': found(of('same'), 'absent'),
    'not said found to differ': found(of('not-said'), 'differs'),
    'hedge found': found(of('hedge'), 'less surely'),
    'nearest right': share(of('same', 'differs', 'hedge'), ({ isNearest }) => isNearest),
  };
}
