import { addedCard } from '../../src/cards/own-stories.ts';
import { draftCard, stillDraftCard } from '../../src/cards/story-draft.ts';
import { fold } from '../../src/language/tokens.ts';
import type { DraftSource } from '../../src/store/server-stories.ts';
import type { Command, CommandContext, ModalReply, Reply, Request } from '../command.ts';
import type { ServerKeeping } from '../keeping.ts';
import { keepingOf, ownStory, told } from './editor.ts';

/** UTF-16 code units of a title that is typed: set by hand. */
const LONGEST_TITLE = 200;
/** UTF-16 code units of an address: set by hand, as longer ones are no pages that people share. */
const LONGEST_URL = 2_048;
/** The names of the form's fields. */
const TITLE = 'title';
const TEXTS = ['text', 'more', 'rest'] as const;

export const add = {
  name: 'add',
  shown: (strings) => strings.commands.story.add,
  options: [
    { name: 'file', type: 'file', extensions: ['.txt', '.md', '.html', '.pdf'] },
    { name: 'url', type: 'string', maxLength: LONGEST_URL },
  ],
  isSlow: (request) => sourcesOf(request).length > 0,
  async run(request, context) {
    const keeping = keepingOf(context);
    const [source, another] = sourcesOf(request);
    if (another) return told(context.strings.story.bothGiven, 'both');
    return source ? await readBack(source, keeping, context) : form(context);
  },
  pages: {
    async pasteStory(_action, context) {
      const keeping = keepingOf(context);
      const { fields = {} } = context;
      const title = (fields[TITLE] ?? '').trim();
      const text = TEXTS.flatMap((name) => fields[name]?.trim() || []).join('\n\n');
      if (text === '') return told(context.strings.story.nothingTyped, 'empty');
      return await readBack({ kind: 'pasted', title, text }, keeping, context);
    },
    async addStory({ draft }, context) {
      const { strings } = context;
      const keeping = keepingOf(context);
      const added = await keeping.add(draft);
      switch (added.outcome) {
        case 'added': {
          const count = strings.story.count((await keeping.list()).length, keeping.limits.stories);
          const card = addedCard(added.story, ownStory(added.story.id, await keeping.corpus()), count, context);
          return { card, private: true, outcome: 'added' };
        }
        case 'there':
          return told(strings.story.there(added.story.title), 'there');
        case 'full': {
          const line = strings.story.refused({ kind: 'full', most: keeping.limits.stories });
          return { card: stillDraftCard(draft, line, context), private: true, outcome: 'full' };
        }
        case 'gone':
          return told(strings.story.gone, 'gone');
      }
    },
    async dropStory({ draft }, context) {
      const keeping = keepingOf(context);
      const added = (await keeping.list()).find(({ id }) => id === draft);
      if (added) return told(context.strings.story.addedAlready(added.title), 'there');
      await keeping.discard(draft);
      return told(context.strings.story.dropped, 'dropped');
    },
  },
} as const satisfies Command;

/** Reads a document and shows what was read. */
async function readBack(source: DraftSource, keeping: ServerKeeping, context: CommandContext): Promise<Reply> {
  const drafted = await keeping.draft(source);
  if ('refusal' in drafted) return told(context.strings.story.refused(drafted.refusal), drafted.refusal.kind);
  const { id, report } = drafted;
  const isSame = ({ title }: { readonly title: string }): boolean => fold(title) === fold(report.title);
  const isOwn = (await keeping.list()).some(isSame);
  const sameTitle = isOwn ? 'own' : context.corpus.library.stories.some(isSame) ? 'common' : undefined;
  return { card: draftCard({ id, report, sameTitle }, context), private: true, outcome: 'read back' };
}

/** What is to be added: a file, an address, or both. */
function sourcesOf({ files, options }: Request): DraftSource[] {
  const file = files?.['file'];
  const url = String(options['url'] ?? '').trim();
  return [
    ...(file ? [{ kind: 'attachment' as const, ...file }] : []),
    ...(url === '' ? [] : [{ kind: 'page' as const, url }]),
  ];
}

/** The form in which a story is pasted. A field of Discord's holds less than a story may have. */
function form({ strings }: CommandContext): ModalReply {
  const { title, heading, text, more, hint } = strings.story.paste;
  const most = Number.POSITIVE_INFINITY;
  return {
    modal: {
      title,
      fields: [
        { name: TITLE, label: heading, maxLength: LONGEST_TITLE },
        ...TEXTS.map((name, i) => ({
          name,
          label: i === 0 ? text : more,
          ...(i === 0 ? {} : { description: hint, isOptional: true }),
          maxLength: most,
          isLong: true,
        })),
      ],
      action: { kind: 'pasteStory' },
    },
    outcome: 'opened',
  };
}
