import type { Corpus } from '../../corpus/corpus.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import type { Matter } from './matter.ts';
import { placeOf } from './name-questions.ts';
import type { Proposal } from './proposal.ts';
import { called, isCentral, toldOf } from './who-is.ts';

/** Questions for what those say who have an office, or whom the story is about: "What did the presiding judge say?" */
export function* saidQuestions({ names }: Corpus, story: Story, matter: Matter): Generator<Proposal> {
  for (const name of names.offered(story)) {
    if (name.kind !== 'person' || !name.name.includes(' ')) continue;
    for (const { sentence, role, isOffice } of toldOf(name, story, matter)) {
      const verb = saying(name, sentence.sentence.start, sentence.sentence.end);
      const who = isOffice || isCentral(name, story) ? called(role, name.name) : undefined;
      if (verb && who) yield { kind: 'what say', question: `What ${verb} ${who} say?`, ...placeOf(sentence) };
    }
  }
}

/** "did" or "does" where a sentence has somebody say something. */
function saying({ mentions }: Name, from: number, to: number): 'did' | 'does' | undefined {
  for (const { document, start, end } of mentions.filter((each) => each.start >= from && each.end <= to)) {
    const [before, after] = [document.text.slice(from, start), document.text.slice(end, to)];
    const verb =
      /["”'’,] (said|says) (?:[^"“”]{0,60})$/.exec(before)?.[1] ??
      /^(?:,[^"“”]{3,70},)? (said|says)\b/.exec(after)?.[1];
    if (verb) return verb === 'said' ? 'did' : 'does';
  }
  return undefined;
}
