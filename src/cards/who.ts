import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { Profile, ProfileExcerpt } from '../profile/profile.ts';
import type { BackTarget } from './action.ts';
import type { Button, Card, CardBlock } from './card.ts';
import { contextButtons, evidence, shareButton } from './evidence.ts';
import type { Strings } from './strings/index.ts';

const MOST_SECTIONS = 3;
const MOST_ALIASES = 6;
/** Names on a page of a story's names: as many as a menu holds. */
export const NAMES_ON_PAGE = 25;

/** The card of a name. @param typed What was typed, where it is only near to the name. */
export function whoCard(profile: Profile, typed: string | undefined, words: Strings): Card {
  const { name, story, only, mentions, sections, shown, hasMoreSaid, together } = profile;
  const here: BackTarget = { kind: 'name', name: name.fingerprint, story: story?.fingerprint };
  const blocks: CardBlock[] = [];
  if (typed !== undefined) blocks.push({ kind: 'small', line: [words.who.nearest(typed)] });
  blocks.push({ kind: 'title', line: [{ text: name.name }] });
  const where = words.who.mentions(mentions, sections.slice(0, MOST_SECTIONS));
  const facts = [words.who.kinds[name.kind], name.role, where].filter((fact) => fact !== undefined);
  blocks.push({ kind: 'small', line: [facts.join(' · ')] });
  if (name.aliases.length > 0)
    blocks.push({ kind: 'small', line: [words.who.also(name.aliases.slice(0, MOST_ALIASES))] });
  const excerpts = shown.map(({ cited }) => cited);
  blocks.push(...labelled(shown, evidence(excerpts), words));
  const buttons: Button[] = contextButtons(excerpts, words, here);
  if (hasMoreSaid) buttons.push({ label: words.buttons.said, action: { ...here, kind: 'said', page: 0 } });
  if (only && mentions > excerpts.length)
    buttons.push({
      label: words.buttons.takeawaysAbout(name.name),
      action: { kind: 'takeaways', story: only.fingerprint, about: { name: name.fingerprint } },
    });
  blocks.push({ kind: 'actions', buttons });
  if (together.length > 0) blocks.push(nameSelect(together, words.selects.together, words, story));
  return { tone: 'plain', blocks, share: shareButton(excerpts, words) };
}

/** Says above a quotation of what date a role is, and that it is what the person said; a line parts what is neither. */
function labelled(shown: readonly ProfileExcerpt[], blocks: readonly CardBlock[], words: Strings): CardBlock[] {
  const labelOf = ({ as, published }: ProfileExcerpt): string | undefined =>
    published !== undefined ? words.who.asOf(published) : as === 'said' ? words.who.said : undefined;
  return blocks.flatMap((block, i): CardBlock[] => {
    const [one, before] = [shown[i], shown[i - 1]];
    const label = one && labelOf(one);
    if (label !== undefined) return [{ kind: 'small', line: [label] }, block];
    return one && before && labelOf(before) !== undefined ? [{ kind: 'divider' }, block] : [block];
  });
}

/** A page of what a person is quoted to have said. */
export interface SaidPage {
  readonly name: Name;
  readonly story?: Story | undefined;
  readonly excerpts: readonly CitedExcerpt[];
  /** From 0, of so many. */
  readonly page: number;
  readonly pages: number;
  /** Number of the first excerpt. */
  readonly first: number;
}

/** The card of *What they said*, in the stories' order. */
export function saidCard({ name, story, excerpts, page, pages, first }: SaidPage, words: Strings): Card {
  const at = (other: number): BackTarget => ({
    kind: 'said',
    name: name.fingerprint,
    story: story?.fingerprint,
    page: other,
  });
  return {
    tone: 'plain',
    blocks: [
      { kind: 'title', line: [{ text: name.name }] },
      { kind: 'small', line: [words.who.saidPage(page + 1, pages)] },
      ...evidence(excerpts, first),
      {
        kind: 'actions',
        buttons: [
          ...contextButtons(excerpts, words, at(page), first),
          { label: words.buttons.back, action: { kind: 'name', name: name.fingerprint, story: story?.fingerprint } },
          ...(page > 0 ? [{ label: words.buttons.previous, action: at(page - 1) }] : []),
          ...(page + 1 < pages ? [{ label: words.buttons.next, action: at(page + 1) }] : []),
        ],
      },
    ],
    share: shareButton(excerpts, words),
  };
}

/** Several names answer to what was typed, or none does and these are nearest. */
export function whichCard(
  typed: string,
  names: readonly Name[],
  isAmbiguous: boolean,
  words: Strings,
  story?: Story,
): Card {
  const line = isAmbiguous ? words.who.ambiguous(typed) : words.who.unknown(typed, names.length > 0);
  return {
    tone: isAmbiguous ? 'near' : 'nothing',
    blocks: [
      { kind: 'text', line: [line] },
      ...names.map(
        (name): CardBlock => ({
          kind: 'text',
          line: ['• ', { text: name.name, bold: true }, ` · ${words.who.kinds[name.kind]}`],
        }),
      ),
      ...(names.length > 0 ? [nameSelect(names, words.selects.which, words, story)] : []),
    ],
  };
}

/** Who is in a story, most mentioned first, with a menu that opens each one's card. @param page From 0. */
export function namesCard(story: Story, names: readonly Name[], page: number, isOnly: boolean, words: Strings): Card {
  const pages = Math.max(1, Math.ceil(names.length / NAMES_ON_PAGE));
  const shown = names.slice(page * NAMES_ON_PAGE, (page + 1) * NAMES_ON_PAGE);
  const to = (other: number, label: string): Button => ({
    label,
    action: { kind: 'names', story: story.fingerprint, page: other },
  });
  const buttons: Button[] = [
    { label: words.buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } },
    ...(page > 0 ? [to(page - 1, words.buttons.previous)] : []),
    ...(page + 1 < pages ? [to(page + 1, words.buttons.next)] : []),
    ...(isOnly ? [] : [{ label: words.buttons.stories, action: { kind: 'stories', page: 0 } as const }]),
  ];
  const kinds = (['person', 'company', 'public body'] as const).flatMap((kind): CardBlock[] => {
    const ofKind = shown.filter((name) => name.kind === kind).map(({ name }) => name);
    const line = [{ text: words.who.kinds[kind], bold: true }, ': ', { text: ofKind.join(', ') }];
    return ofKind.length === 0 ? [] : [{ kind: 'text', line }];
  });
  return {
    tone: 'plain',
    blocks: [
      { kind: 'title', line: [{ text: story.title }] },
      { kind: 'small', line: [shown.length === 0 ? words.who.nobody : words.who.inStory(page + 1, pages)] },
      ...kinds,
      ...(shown.length > 0 ? [nameSelect(shown, words.selects.names, words, story)] : []),
      { kind: 'actions', buttons },
    ],
  };
}

function nameSelect(names: readonly Name[], placeholder: string, words: Strings, story?: Story): CardBlock {
  return {
    kind: 'select',
    placeholder,
    options: names.map((name) => ({
      label: name.name,
      description: words.who.kinds[name.kind],
      action: { kind: 'name', name: name.fingerprint, story: story?.fingerprint },
    })),
  };
}
