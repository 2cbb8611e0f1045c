import { isPaper } from './credit.ts';
import { dayOf } from './dates.ts';
import type { DocumentFacts } from './types.ts';

/** A text without the frame around it, and what the frame says of it. */
export interface Framed {
  readonly facts: Pick<DocumentFacts, 'title' | 'author' | 'published' | 'publication'>;
  readonly body: string;
}

/** In UTF-16 code units: in which a frame begins, and how far its lines go. Set by hand. */
const HEAD = 20_000;
/** Lines of the head of a mail, at most, with those that go on. Set by hand: lists of receivers are long. */
const MOST_LINES = 80;

/**
 * Takes off what a mail or an edition puts around a text: the head of an e-mail (its subject is the title), and what Project Gutenberg
 * has above and below a book.
 */
export function framed(source: string): Framed {
  return gutenberg(source) ?? mail(source) ?? { facts: {}, body: source };
}

const STARTS = /^[ \t]*\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG [^\n*]{0,200}\*{0,3}[ \t]*(?:\r?\n|$)/im;
const ENDS = /^[ \t]*(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg['’]s )/im;
const TITLE = /^Title: (.{1,200})$/im;
const AUTHOR = /^Author: (.{1,200})$/im;
/** Who made the edition, above the book. */
const MADE_BY =
  /^\s*(?:E-?text prepared|Produced|Transcribed|This e-?book was produced) by [^\n]{1,200}(?:\n[^\n]{1,200}){0,4}\n\s*\n/i;

function gutenberg(source: string): Framed | undefined {
  const head = source.slice(0, HEAD);
  if (!/gutenberg/i.test(head)) return undefined;
  const start = STARTS.exec(head);
  if (!start) return undefined;
  const above = head.slice(0, start.index);
  const inside = source.slice(start.index + start[0].length);
  const end = ENDS.exec(inside);
  const body = (end ? inside.slice(0, end.index) : inside).replace(MADE_BY, '');
  const [title, author] = [TITLE.exec(above)?.[1]?.trim(), AUTHOR.exec(above)?.[1]?.trim()];
  return { facts: { ...(title && { title }), ...(author && { author }) }, body };
}

const KEYS =
  'from|to|cc|bcc|date|sent|subject|reply-to|sender|message-id|mime-version|content-type|content-transfer-encoding|importance|attachments?' +
  '|return-path|received|delivered-to|x-[a-z-]+|list-[a-z-]+|von|an|gesendet|betreff|datum|de|para|asunto|fecha|objet|envoyé|à';
const FIELD = new RegExp(`^\\*{0,2}(${KEYS}):\\*{0,2}[ \\t]*(.*)$`, 'i');
const SUBJECT = /^(?:subject|betreff|asunto|objet)$/i;
const SENDER = /^(?:from|sender|von|de)$/i;
const SENT = /^(?:date|sent|datum|gesendet|fecha|envoyé)$/i;
const PASSED_ON = /^(?:-{2,} ?(?:forwarded|original) message ?-{2,}|begin forwarded message:)$/i;
/** "Hi all," */
const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b[^\n.]{0,50}[,!:]?[ \t]*\n\s*\n/i;
/** "Re: Fwd: " */
const REPLY = /^(?:(?:re|fwd?|aw|wg|tr|rv):\s*)+/i;

/** The head of a mail: at least a subject or a date, and who sent it or to whom, before a blank line. */
function mail(source: string): Framed | undefined {
  const start = source.search(/\S/);
  const first =
    source
      .slice(start, start + 40)
      .split('\n', 1)[0]
      ?.trim() ?? '';
  if (start < 0 || !(FIELD.test(first) || PASSED_ON.test(first))) return undefined;
  const fields = new Map<string, string>();
  let [at, key] = [start, ''];
  for (let line = 0; line < MOST_LINES && at < source.length; line++) {
    const end = source.indexOf('\n', at);
    const to = end < 0 ? source.length : end;
    const text = source.slice(at, to).replace(/\r$/, '');
    const field = FIELD.exec(text.trimEnd());
    if (field?.[1]) {
      key = field[1].toLowerCase();
      if (!fields.has(key)) fields.set(key, (field[2] ?? '').trim());
    } else if (/^[ \t]+\S/.test(text) && key !== '') fields.set(key, `${fields.get(key) ?? ''} ${text.trim()}`.trim());
    else if (!PASSED_ON.test(text.trim()) && (text.trim() !== '' || fields.size > 0)) break;
    at = to + 1;
  }
  const saidBy = (is: RegExp): string | undefined => [...fields].find(([name]) => is.test(name))?.[1] || undefined;
  const [subject, sent, sender] = [saidBy(SUBJECT), saidBy(SENT), saidBy(SENDER)];
  const isMail =
    fields.size >= 2 && (subject ?? sent) !== undefined && (sender ?? saidBy(/^(?:to|an|para|à)$/i)) !== undefined;
  const body = source.slice(at).replace(GREETING, '');
  if (!isMail || !/[\p{L}\p{N}]/u.test(body)) return undefined;
  const title = subject?.replace(REPLY, '').trim();
  const published = sent === undefined ? undefined : dayInMail(sent);
  const author = sender?.replace(/<[^>]*>|\S+@\S+|\(via .*|"/g, '').trim();
  return {
    facts: {
      ...(title && { title }),
      ...(author && isPaper(author) && { publication: author }),
      ...(author && !isPaper(author) && isPerson(author) && { author }),
      ...(published && { published }),
    },
    body,
  };
}

const isPerson = (name: string): boolean => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$/u.test(name);

/** "Thu, 5 Mar 2026 10:30:00 +0100", "Thursday, March 5, 2026 at 10:30 AM" */
const dayInMail = (sent: string): string | undefined =>
  dayOf(sent.replace(/\s+(?:at|um|à)\s+.*$/, '')) ?? dayOf(sent.replace(/\s+\d{1,2}:\d{2}.*$/, ''));
