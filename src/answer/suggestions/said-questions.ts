import type { Corpus } from '../../corpus/corpus.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import type { Matter } from './matter.ts';
import { placeOf } from './name-questions.ts';
import type { Proposal } from './proposal.ts';
import { isCentral, toldOf } from './who-is.ts';

/** Titles that keep their capital before a name. */
const TITLES =
  /^(?:Mayor|Judge|President|Senator|Governor|Councill?or|Professor|Prime Minister|Bishop|Chancellor|King|Queen|Captain|General|Detective|Inspector|Sheriff|Commissioner)\b/;

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

/** How somebody is called who is known by an office: "the presiding judge", "Mayor Lucian Habgrove". */
function called(role: string, name: string): string | undefined {
  if (role === '' || role.split(' ').length > 6 || /,| (?:who|since) /.test(role)) return undefined;
  if (/^(?:the|an?) /i.test(role)) return `the ${role.replace(/^\S+ /, '')}`;
  if (/^\p{Lu}\S*['’]s? /u.test(role)) return role;
  const [first = ''] = role.split(' ');
  const isAName = TITLES.test(role) || /\p{Lu}.*\p{Lu}/u.test(first) || / \p{Lu}/u.test(role);
  return `${isAName ? role : role.charAt(0).toLowerCase() + role.slice(1)} ${name}`;
}
