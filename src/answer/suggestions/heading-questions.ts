import type { Corpus } from '../../corpus/corpus.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { furtherVerbForm } from '../../language/verb-forms.ts';
import type { Story } from '../../library/types.ts';
import { HEADINGS } from '../story-facts/headings.ts';
import { POINTS } from './form-questions.ts';
import type { Proposal } from './proposal.ts';

const AUXILIARY = /^(?:is|are|was|were|will|would|could|can|may|must|should|has|have|had)$/;
const DO = /^(?:do|does|did)$/;

/** Questions that headings ask, each answered under its heading: "Who Pays" → "Who pays?", "How the Vault Works" → "How does the vault work?" */
export function* headingQuestions(corpus: Corpus, story: Story): Generator<Proposal> {
  for (const document of story.documents)
    for (const [i, { heading }] of document.sections.entries()) {
      const passages = document.passages.filter(({ section }) => section === i);
      const [first, last] = [passages[0], passages.at(-1)];
      const question = heading && questionOf(heading.text.replace(/\s+/g, ' ').trim(), corpus);
      if (question && first && last)
        yield { kind: 'heading', question, document, within: { start: first.start, end: last.end } };
    }
}

function questionOf(heading: string, { index }: Corpus): string | undefined {
  if (HEADINGS.next.test(heading.toLowerCase())) return 'What happens next?';
  const isName = (word: string): boolean =>
    /\p{Lu}.*\p{Lu}|\p{N}/u.test(word) || index.frequency(stemOf(fold(word).replace(/'s$/, ''))).isName;
  // Headings have capitals that no question has.
  const words = heading.replace(/\?$/, '').split(' ');
  const [opening = '', ...rest] = words.map((word, i) => (i === 0 || isName(word) ? word : word.toLowerCase()));
  const plain = [opening, ...rest].join(' ');
  if (!/^(?:Who|What|When|Where|Why|How|Which)$/.test(opening) || rest.length === 0 || POINTS.test(plain))
    return undefined;
  const [next = ''] = rest;
  const isWhole = heading.endsWith('?') || AUXILIARY.test(next) || DO.test(next);
  if (isWhole || (/^Wh(?:o|at)$/.test(opening) && furtherVerbForm(next))) return `${plain}?`;
  return opening === 'Who' || opening === 'Which' ? undefined : inverted(opening, rest);
}

/** "What" and "the inspectors found" → "What did the inspectors find?" */
function inverted(opening: string, rest: readonly string[]): string | undefined {
  const at = rest.findIndex((word, i) => i > 0 && (AUXILIARY.test(word) || furtherVerbForm(word)));
  const [subject, verb = '', after] = [rest.slice(0, at).join(' '), rest[at], rest.slice(at + 1).join(' ')];
  if (at < 1 || !/^(?:the|an?) |^\p{Lu}/u.test(subject)) return undefined;
  const form = furtherVerbForm(verb);
  // "How the reports work": not "does".
  if (form?.tense === 'present' && /[^s]s$/.test(subject)) return undefined;
  const parts = form ? [form.tense === 'past' ? 'did' : 'does', subject, form.base, after] : [verb, subject, after];
  return `${[opening, ...parts].filter(Boolean).join(' ')}?`;
}
