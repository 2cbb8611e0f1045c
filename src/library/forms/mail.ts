import { readFacts } from '../facts.ts';
import { UnusableError } from '../unusable.ts';
import { type DomElement, type DomNode, isElement, parsePage, textOf } from './dom.ts';
import { markdownOf } from './dom-markdown.ts';
import { asWritten } from './encodings.ts';
import { withoutManners } from './mail-manners.ts';
import { LEAVE, ownWords } from './mail-text.ts';
import { optional } from './optional.ts';
import { pruneStory } from './page-prune.ts';
import type { Extracted } from './types.ts';

/** Quotations of what is answered, signatures, and text for previews, by the names that mail programs give them. */
const NOT_OWN = [
  'blockquote[type="cite"]',
  '.gmail_quote_container',
  '.gmail_attr',
  '.gmail_signature',
  '.gmail_signature_prefix',
  '.moz-cite-prefix',
  '.moz-signature',
  '.moz-email-headers-table',
  '.yahoo_quoted',
  '.protonmail_quote',
  '.protonmail_signature_block',
  '#Signature',
  '#appleMailSignature',
  '.preheader',
].join(', ');
/** Outlook writes what is answered behind one of these, without an element around it. */
const REST = '#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container';
/** "Re: Fwd: AW: …" */
const REPLY = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|回复|转发|答复|返信|転送)(?:\[\d+\])?\s*[:：]\s*)+/iu;
/** Of the letters of a message's HTML, how many its text must have to be the same. Set by hand. */
const AS_MUCH = 0.5;

/** In a text: what has more addresses was made of HTML, which then reads better. Set by hand. */
const MOST_ADDRESSES = 3;
const BLOCK = /^(?:p|td|li|div|footer|center)$/;
/** In letters and digits: what says how to leave a list is shorter. Set by hand. */
const LONGEST_LEAVE = 400;

/** A message of e-mail: its text or, where that says less, its HTML; without what it answers and its signature. */
export async function extractMail(bytes: Uint8Array): Promise<Extracted> {
  const { default: PostalMime } = await optional('postal-mime', () => import('postal-mime'));
  const mail = await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>, { attachmentEncoding: 'arraybuffer' }).catch(
    (error: unknown) => {
      throw new UnusableError(
        `cannot be read as e-mail (${String(Object(error).message)})`,
        'save the message again as .eml',
      );
    },
  );
  if (mail.headers.length === 0 || (!mail.from && !mail.subject && !mail.date))
    throw new UnusableError('is no e-mail: it has no From, Subject or Date', 'save the message again as .eml');
  const plain = ownWords(asWritten(mail.text ?? '').replace(/\r\n?/g, '\n'));
  const html = mail.html === undefined ? '' : await ownMarkup(asWritten(mail.html));
  const isPlain = html === '' || (lettersIn(plain) >= AS_MUCH * lettersIn(html) && !isFullOfAddresses(plain));
  const text = withoutManners(isPlain ? plain : html);
  if (lettersIn(text) === 0)
    throw new UnusableError('has no words of its own: only what it answers, a signature or attachments');
  const attached = mail.attachments.filter(({ disposition }) => disposition === 'attachment');
  const names = attached.map(({ filename, mimeType }) => filename ?? mimeType);
  const notes = names.length === 0 ? [] : [`has attachments, which are not read: ${names.slice(0, 10).join(', ')}`];
  return { form: isPlain ? 'plain' : 'markdown', text, facts: factsOf(mail), notes };
}

function factsOf(mail: Pick<import('postal-mime').Email, 'headers' | 'subject' | 'from' | 'date'>): Extracted['facts'] {
  const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
  const { from } = mail;
  const said: Readonly<Record<string, readonly (string | undefined)[]>> = {
    title: [mail.subject?.replace(REPLY, '')],
    author: [from?.name || from?.address],
    // The day as its writer's calendar had it.
    published: [headers.get('date')?.replace(/\s*\([^()]*\)\s*$/, ''), mail.date],
    language: [headers.get('content-language')?.split(',')[0]],
  };
  const facts = Object.entries(said).flatMap(([key, values]) =>
    values
      .flatMap((text) =>
        Object.entries(readFacts([{ key, line: 1, value: { kind: 'scalar', line: 1, text } }], true).facts),
      )
      .slice(0, 1),
  );
  return Object.fromEntries(facts);
}

const isFullOfAddresses = (text: string): boolean => (text.match(/https?:\/\//g)?.length ?? 0) > MOST_ADDRESSES;

async function ownMarkup(html: string): Promise<string> {
  await optional('linkedom', () => import('linkedom'));
  const { body } = await parsePage(html);
  for (const element of [...body.querySelectorAll(REST)]) removeFrom(element, body);
  for (const element of [...body.querySelectorAll(NOT_OWN)]) if (!isForwarded(element)) element.remove();
  for (const link of [...body.querySelectorAll('a')]) if (LEAVE.test(textOf(link))) removeFooter(link, body);
  pruneStory(body);
  return markdownOf(body);
}

/** Removes the paragraph or cell in which a link is by which a reader leaves the list. */
function removeFooter(link: DomElement, body: DomElement): void {
  let block: DomNode = link;
  while (block.parentNode && block.parentNode !== body && !(isElement(block) && BLOCK.test(block.localName)))
    block = block.parentNode;
  (lettersIn(block.textContent ?? '') <= LONGEST_LEAVE ? block : link).remove();
}

const isForwarded = (element: DomElement): boolean =>
  /^\s*-{2,}\s*(?:Forwarded message|Weitergeleitete Nachricht|Message transféré)/i.test(element.textContent ?? '');

/** Removes an element and all that stands behind it. */
function removeFrom(element: DomElement, root: DomElement): void {
  for (let node: DomElement | null = element; node && node !== root; node = node.parentNode as DomElement | null) {
    const siblings: DomElement[] = [...((node.parentNode?.childNodes ?? []) as Iterable<DomElement>)];
    for (const sibling of siblings.slice(siblings.indexOf(node) + 1)) sibling.remove();
  }
  element.remove();
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
