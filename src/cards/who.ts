import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { Profile, ProfileExcerpt } from '../profile/profile.ts';
import type { BackTarget } from './action.ts';
import type { Button, Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { sourceLine } from './citation.ts';
import { channelLine, contextButtons, evidence, shareButton } from './evidence.ts';
import { pager } from './pager.ts';
import type { Strings } from './strings/index.ts';

/** Headings and other forms of a name that its card lists; both set by hand. */
const MOST_SECTIONS = 3;
const MOST_ALIASES = 6;

/** What is shown of a name. */
export interface ProfilePage {
  readonly profile: Profile;
  /** What was typed, where it is only near to the name. */
  readonly typed?: string | undefined;
}

/** The card of a name. */
export function whoCard({ profile, typed }: ProfilePage, context: CardContext): Card {
  const { name, story, only, mentions, sections, shown, hasMoreSaid, together } = profile;
  const { who, buttons, selects } = context.strings;
  const here: BackTarget = { kind: 'name', name: name.fingerprint, story: story?.fingerprint };
  const blocks: CardBlock[] = [];
  if (typed !== undefined) blocks.push({ kind: 'small', line: [who.nearest(typed)] });
  blocks.push(...channelLine(story, context), { kind: 'title', line: [{ text: name.name }] });
  if (profile.is.length > 0 && name.role === undefined) blocks.push({ kind: 'text', line: [profile.is.join(' · ')] });
  const where = who.mentions(mentions, sections.slice(0, MOST_SECTIONS));
  const facts = [who.kinds[name.kind], name.role, where].filter((fact) => fact !== undefined);
  blocks.push({ kind: 'small', line: [facts.join(' · ')] });
  if (name.aliases.length > 0) blocks.push({ kind: 'small', line: [who.also(name.aliases.slice(0, MOST_ALIASES))] });
  const excerpts = shown.map(({ cited }) => cited);
  blocks.push(...sourceLine(excerpts, context));
  blocks.push(...labelled(shown, evidence(excerpts, context), context.strings));
  const actions: Button[] = contextButtons(excerpts, context, { from: here });
  if (hasMoreSaid) actions.push({ label: buttons.said, action: { ...here, kind: 'said', page: 0 } });
  if (only && mentions > excerpts.length)
    actions.push({
      label: buttons.takeawaysAbout(name.name),
      action: { kind: 'takeaways', story: only.fingerprint, about: { name: name.fingerprint } },
    });
  if (story && story === context.channelStory)
    actions.push({ label: buttons.everywhere, action: { kind: 'name', name: name.fingerprint } });
  blocks.push({ kind: 'actions', buttons: actions });
  if (together.length > 0) blocks.push(nameSelect({ names: together, story }, selects.together, context));
  return { tone: 'plain', blocks, share: shareButton(excerpts, context) };
}

/** Says above a quotation the date of a role, or that the person said it; a divider comes before one that is neither. */
function labelled(shown: readonly ProfileExcerpt[], blocks: readonly CardBlock[], { who }: Strings): CardBlock[] {
  const labelOf = ({ as, published }: ProfileExcerpt): string | undefined =>
    published !== undefined ? who.asOf(published) : as === 'said' ? who.said : undefined;
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
export function saidCard({ name, story, excerpts, page, pages, first }: SaidPage, context: CardContext): Card {
  const { who, buttons } = context.strings;
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
      { kind: 'small', line: [who.saidPage(page + 1, pages)] },
      ...sourceLine(excerpts, context),
      ...evidence(excerpts, context, first),
      {
        kind: 'actions',
        buttons: [
          ...contextButtons(excerpts, context, { from: at(page), first }),
          { label: buttons.back, action: { kind: 'name', name: name.fingerprint, story: story?.fingerprint } },
          ...pager(page, pages, at, context.strings),
        ],
      },
    ],
    share: shareButton(excerpts, context),
  };
}

/** Names to choose from, of one story or of all. */
interface NamesToChoose {
  readonly names: readonly Name[];
  readonly story?: Story | undefined;
}

/** Names that may be meant by what was typed. */
export interface WhichPage extends NamesToChoose {
  readonly typed: string;
  /** Whether each of them can be written so; otherwise none can, and these are the nearest. */
  readonly isAmbiguous: boolean;
  /** Whether it is no name, but the stories have the word. */
  readonly isWord?: boolean;
}

/** The card of a name that could be several, or is none. */
export function whichCard(page: WhichPage, context: CardContext): Card {
  const { typed, isAmbiguous, isWord = false, names, story } = page;
  const { who, selects } = context.strings;
  const heading: CardBlock = {
    kind: 'text',
    line: [isAmbiguous ? who.ambiguous(typed) : isWord ? who.nearestNames : who.unknown(typed, names.length > 0)],
  };
  return {
    tone: isAmbiguous ? 'near' : 'nothing',
    blocks: [
      ...(isWord ? asking(page, context) : []),
      ...(isWord && names.length === 0 ? [] : [heading]),
      ...names.map(
        (name): CardBlock => ({
          kind: 'text',
          line: ['• ', { text: name.name, bold: true }, ` · ${who.kinds[name.kind]}`],
        }),
      ),
      ...(names.length > 0 ? [nameSelect({ names, story }, selects.which, context)] : []),
    ],
  };
}

/** Of a word that is no name the stories may say what it is. */
function asking({ typed, story }: WhichPage, { strings: { who, buttons } }: CardContext): CardBlock[] {
  const question = who.whatIs(typed);
  return [
    { kind: 'text', line: [who.word(typed)] },
    {
      kind: 'offer',
      line: [{ text: question, italic: true }],
      button: { label: buttons.ask, action: { kind: 'ask', question, story: story?.fingerprint } },
    },
  ];
}

/** A page of the names of a story. */
export interface NamesPage {
  readonly story: Story;
  /** All of them, most mentioned first. */
  readonly names: readonly Name[];
  /** From 0; of a page beyond the last, the last. */
  readonly page: number;
  /** Whether there is no other story. */
  readonly isOnly: boolean;
}

/** Who is in a story, with a menu that opens each one's card: as many on a page as the menu holds. */
export function namesCard({ story, names, page: wanted, isOnly }: NamesPage, context: CardContext): Card {
  const { limits, strings } = context;
  const { who, buttons, selects } = strings;
  const pages = Math.max(1, Math.ceil(names.length / limits.options));
  const page = Math.min(wanted, pages - 1);
  const shown = names.slice(page * limits.options, (page + 1) * limits.options);
  const actions: Button[] = [
    { label: buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } },
    ...pager(page, pages, (other) => ({ kind: 'names', story: story.fingerprint, page: other }), strings),
    ...(isOnly ? [] : [{ label: buttons.stories, action: { kind: 'stories', page: 0 } as const }]),
  ];
  const kinds = (['person', 'company', 'public body'] as const).flatMap((kind): CardBlock[] => {
    const ofKind = shown.filter((name) => name.kind === kind).map(({ name }) => name);
    const line = [{ text: who.kinds[kind], bold: true }, ': ', { text: ofKind.join(', ') }];
    return ofKind.length === 0 ? [] : [{ kind: 'text', line }];
  });
  return {
    tone: 'plain',
    blocks: [
      { kind: 'title', line: [{ text: story.title }] },
      { kind: 'small', line: [shown.length === 0 ? who.nobody : who.inStory(page + 1, pages)] },
      ...kinds,
      ...(shown.length > 0 ? [nameSelect({ names: shown, story }, selects.names, context)] : []),
      { kind: 'actions', buttons: actions },
    ],
  };
}

function nameSelect(
  { names, story }: NamesToChoose,
  placeholder: string,
  { strings: { who }, limits }: CardContext,
): CardBlock {
  return {
    kind: 'select',
    placeholder,
    options: names.slice(0, limits.options).map((name) => ({
      label: name.name,
      description: who.kinds[name.kind],
      action: { kind: 'name', name: name.fingerprint, story: story?.fingerprint },
    })),
  };
}
