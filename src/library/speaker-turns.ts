import type { DocumentBlock } from './blocks.ts';
import { isNamed, labelOf, speakersOf, type Turn } from './speaker-labels.ts';
import type { NameEntry, Speaker } from './types.ts';

/** In bytes of a text of turns: a label, a time of a recording. Looked for first, in a fraction of the time. */
const MAY_HAVE = new RegExp(
  [
    String.raw`^[^\n]{0,120}(?:：|:(?:[*_\s]|$)|\d:\d\d)|^[*_]{2}[^\n]{1,60}[*_]{2}[ \t]*$|^#{2,6} |^[*_]{0,3}[QA]\. `,
    String.raw`^\p{Lu}{2,}[\p{Lu} .'’-]{0,40}(?:$|\. )|^\p{Lu}\p{Ll}{1,4}\. \p{Lu}{2}|^\p{Lu}[^\n.!?:]{3,50} (?:--?|[–—]) \p{Lu}`,
  ].join('|'),
  'mu',
);
/** Where in a recording it is said. */
const TIME_MARK =
  /[ \t]?[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?(?:-->|[-–—]) ?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?[\])]:?/g;
const BEGINS_WITH_TIME = /^[ \t>*_-]*[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]/;
const ONLY_TIME = /^\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s*$/;
/** What is heard and not said. */
const HEARD =
  /^\s*[[(](?:laughter|laughs|applause|crosstalk|music|inaudible|pause|silence|cheers|sighs|break|(?:soundbite|sound) of .{1,30})[\])]\s*$/i;
/** A label of some other thing alone on a line, between turns: "**Break:**" */
const OTHER = /^\s*[*_]{2,3}[^*_\n.!?]{1,40}[:：]?[*_]{2,3}[:：]?\s*$/;
/** Lines that begin with the time of a recording: one may be a score. Set by hand. */
const FEWEST_TIMES = 2;

/**
 * A text in which people take turns, with the label of who speaks on a line of its own, without times: "Mara Lind:". Of any other text
 * nothing is changed.
 */
export function withTurnsApart(source: string): string {
  if (!MAY_HAVE.test(source)) return source;
  // Programs that write down what is said call those whom they do not know "SPEAKER_00".
  const lines = source.replace(/\bSPEAKER_(?=\d{1,2}\b)/g, 'Speaker ').split(/\r?\n/);
  const labels = lines.map((line) => labelOf(line.trim()));
  const turns = lines.flatMap((line, i): Turn[] => {
    const label = labels[i];
    if (!label) return [];
    const here = line.trim().slice(label.saysFrom);
    const next = lines
      .slice(i + 1, i + 4)
      .find((each, at) => each.trim() !== '' && !labels[i + 1 + at] && !ONLY_TIME.test(each));
    return [{ speaker: label.speaker, says: here === '' ? (next ?? '') : here, isMarked: label.isMarked }];
  });
  const speakers = speakersOf(turns);
  const timed = lines.filter((line) => BEGINS_WITH_TIME.test(line)).length;
  if (speakers.size === 0) return timed >= FEWEST_TIMES ? withoutTimes(lines).join('\n') : source;
  const apart = lines.flatMap((line, i) => {
    const label = labels[i];
    if (!label || !speakers.has(label.speaker))
      return OTHER.test(line) || HEARD.test(line) || ONLY_TIME.test(line) ? [''] : [line];
    return ['', `${label.speaker}:`, '', saidIn(line.trim(), label.saysFrom)];
  });
  return withoutTimes(apart).join('\n');
}

/** What a line says behind its label, without the end of the marks that began before it: "**Q. Who pays?**" */
function saidIn(line: string, from: number): string {
  const mark = /^[*_]{2,3}/.exec(line)?.[0];
  const said = line.slice(from);
  return mark !== undefined && said.endsWith(mark) && !said.slice(0, -mark.length).includes(mark)
    ? said.slice(0, -mark.length)
    : said;
}

const withoutTimes = (lines: readonly string[]): string[] =>
  lines.map((line) =>
    line.includes(':')
      ? line.replace(TIME_MARK, (mark, at: number) => (at === 0 ? '' : mark.startsWith('(') ? mark : '')).trimStart()
      : line,
  );

/**
 * Gives each block of a text of turns to who speaks in it; their labels are no blocks. A heading ends a turn.
 *
 * @returns Also the full names of those who speak, in order.
 */
export function withSpeakers(
  text: string,
  blocks: readonly DocumentBlock[],
): { readonly blocks: readonly DocumentBlock[]; readonly speakers: readonly NameEntry[] } {
  if (!/：|:(?:\s|$)/.test(text)) return { blocks, speakers: [] };
  const said = blocks.map(({ start, end }) => text.slice(start, end));
  const labels = said.map((each) => labelOf(each));
  const turns = blocks.flatMap((_, i): Turn[] => {
    const label = labels[i];
    if (!label) return [];
    const here = (said[i] ?? '').slice(label.saysFrom);
    return [
      {
        speaker: label.speaker,
        says: here === '' && !labels[i + 1] ? (said[i + 1] ?? '') : here,
        isMarked: label.isMarked,
      },
    ];
  });
  const known = speakersOf(turns);
  if (known.size === 0) return { blocks, speakers: [] };
  const names = new Map([...known].map((label) => [label, fullName(label, known, text)]));
  const given: DocumentBlock[] = [];
  let speaker: Speaker | undefined;
  for (const [i, block] of blocks.entries()) {
    const label = labels[i];
    const name = label && names.get(label.speaker);
    if (label && name !== undefined) {
      const start = block.start + label.saysFrom;
      const at = text.indexOf(label.speaker, block.start);
      speaker = { name, start: at, end: at + label.speaker.length };
      if (/[\p{L}\p{N}]/u.test(text.slice(start, block.end)))
        given.push({ kind: 'paragraph', start, end: block.end, speaker });
    } else {
      // A short line is no heading of what somebody says.
      const isHeading = block.kind === 'heading' && (block.level !== undefined || !labels[i - 1]);
      if (isHeading) speaker = undefined;
      const { start, end, kind, isAside } = block;
      if (speaker === undefined || isAside) given.push(block);
      else given.push({ kind: kind === 'heading' ? 'paragraph' : kind, start, end, speaker });
    }
  }
  return { blocks: given, speakers: entriesOf(names) };
}

/** The people who speak, with their labels as other forms of their names. */
function entriesOf(names: ReadonlyMap<string, string>): NameEntry[] {
  const labels = new Map<string, string[]>();
  for (const [label, name] of names)
    if (isNamed(name)) labels.set(name, [...(labels.get(name) ?? []), ...(label === name ? [] : [label])]);
  return [...labels].map(([name, aliases]) => ({ name, kind: 'person', ...(aliases.length > 0 && { aliases }) }));
}

/** In UTF-16 code units: where a text says who speaks in it. Set by hand. */
const HEAD = 4_000;

/** "CD" and "Dorn" as the text, or another label, writes the name first: "Clara Dorn". */
function fullName(label: string, labels: ReadonlySet<string>, text: string): string {
  if (!isNamed(label) || /\s/.test(label)) return inSmallLetters(label);
  const whole = [...labels].filter((each) => each.endsWith(` ${label}`));
  if (whole.length === 1 && whole[0] !== undefined) return inSmallLetters(whole[0]);
  const head = `${[...labels].filter((each) => each !== label && /\s/.test(each)).join('. ')}. ${text.slice(0, HEAD)}`;
  const found = new Set<string>();
  for (const [name] of head.matchAll(
    /\p{Lu}[\p{Ll}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|van|von|de|der|da|di|la)){1,3}/gu,
  )) {
    const words = name.split(' ');
    const initials = words.map((word) => word.charAt(0)).join('');
    if (initials === label || initials.replace(/\p{Ll}/gu, '') === label) found.add(name);
    else if (label.length > 1 && [words.at(-1), words[0]].some((word) => word?.toLowerCase() === label.toLowerCase()))
      found.add(name);
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : inSmallLetters(label);
}

/** "MARA LIND" → "Mara Lind"; "CD" stays. */
const inSmallLetters = (name: string): string =>
  /\s|\p{L}{5}/u.test(name) && !/\p{Ll}/u.test(name)
    ? name.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase())
    : name;
