import type { CitedExcerpt } from '../answer/types.ts';
import type { Name } from '../names/types.ts';
import type { Block, Card } from './card.ts';
import { contextButton } from './evidence.ts';

/** What is shown of a name. */
export interface Profile {
  readonly name: Name;
  /** What was typed, where it is only near to the name. */
  readonly typed?: string;
  /** Mentions in the stories that were asked about. */
  readonly mentions: number;
  readonly sections: readonly string[];
  /** The sentence with the fullest role first, where there is one. */
  readonly role?: CitedExcerpt;
  readonly excerpts: readonly CitedExcerpt[];
  readonly together: readonly Name[];
}

const KINDS = { person: 'Person', company: 'Company or organisation', 'public body': 'Public body' };

/** The card of a name. */
export function whoCard(profile: Profile): Card {
  const { name, typed, role, excerpts, together } = profile;
  const quoted = role ? [role, ...excerpts] : excerpts;
  const [first] = quoted;
  const blocks: Block[] = [];
  if (typed !== undefined) blocks.push({ kind: 'small', line: ['Nearest to “', { text: typed }, '”'] });
  blocks.push({ kind: 'title', line: [{ text: name.name }] });
  const times = profile.mentions === 1 ? 'mentioned once' : `mentioned ${profile.mentions} times`;
  const where = profile.sections.slice(0, 3).join(', ');
  blocks.push({
    kind: 'small',
    line: [KINDS[name.kind], ' · ', times, ...(where === '' ? [] : [' · in ', { text: where }])],
  });
  if (name.aliases.length > 0)
    blocks.push({ kind: 'small', line: ['Also: ', { text: name.aliases.slice(0, 6).join(', ') }] });
  blocks.push(...quoted.map((cited, i): Block => ({ kind: 'quote', cited, number: i + 1 })));
  if (together.length > 0)
    blocks.push({ kind: 'text', line: ['Mentioned with: ', { text: together.map((other) => other.name).join(', ') }] });
  if (first) {
    blocks.push({ kind: 'citations', cited: quoted.map((cited, i) => ({ cited, number: i + 1 })) });
    blocks.push({ kind: 'actions', buttons: [contextButton(first)] });
  }
  return { tone: 'plain', blocks };
}

/** Several names answer to what was typed, or none does and these are nearest. */
export function whichCard(typed: string, names: readonly Name[], ambiguous: boolean): Card {
  const line = ambiguous
    ? ['“', { text: typed }, '” could be one of these:']
    : ['Nobody called “', { text: typed }, names.length > 0 ? '” in the stories. The nearest:' : '” in the stories.'];
  return {
    tone: ambiguous ? 'near' : 'nothing',
    blocks: [
      { kind: 'text', line },
      ...names.slice(0, 8).map(
        (name): Block => ({
          kind: 'text',
          line: ['• ', { text: name.name, bold: true }, ` · ${KINDS[name.kind].toLowerCase()}`],
        }),
      ),
    ],
  };
}
