import type { Extracted } from '../../library/forms/types.ts';
import type { FeedText } from './formats.ts';
import type { FeedItem } from './read-feed.ts';

/** What a feed itself says of an item. */
export interface ItemText extends Pick<Extracted, 'form' | 'text'> {
  /** Whether it is the item's content, else what the item is about. */
  readonly isWhole: boolean;
}

/** An item with its text as a document has it. */
export interface SaidItem extends Pick<FeedItem, 'key' | 'digest' | 'facts' | 'time'> {
  /** Nothing where the feed has none, or the item is known. */
  readonly said?: ItemText | undefined;
}

/** The text of an item: its content, else its description. @throws UnusableError if a parser is not installed. */
export async function textOfItem({ content, description }: FeedItem): Promise<ItemText | undefined> {
  const whole = content && (await madeOf(content));
  if (whole) return { ...whole, isWhole: true };
  const some = description && (await madeOf(description));
  return some && { ...some, isWhole: false };
}

async function madeOf({ value, isHtml }: FeedText): Promise<Pick<Extracted, 'form' | 'text'> | undefined> {
  if (!WORD.test(value)) return undefined;
  if (!isHtml || !MARKUP.test(value)) return { form: 'plain', text: value };
  const { markdownOfFragment } = await import('../../library/forms/fragment.ts');
  const text = await markdownOfFragment(value);
  return WORD.test(text) ? { form: 'markdown', text } : undefined;
}

const WORD = /[\p{L}\p{N}]/u;
/** A tag, a comment or a character by its name or number. */
const MARKUP = /<[a-z/!]|&(?:#?\w+);/i;
