import { QUOTED } from '../cards/text.ts';
import { walk } from '../local-discord/components.ts';
import { ComponentKind, type Message, rawList } from '../local-discord/protocol.ts';

/** What can be pressed on a drawn message, in the order of its numbers: a button, or an option of a menu. */
export interface Pressable {
  readonly label: string;
  readonly customId: string;
  /** Of an option. */
  readonly value?: string;
}

const STYLES = {
  bold: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  italic: ['\u001b[3m', '\u001b[23m'],
} as const;

const ESCAPED_OR_LINK = /\\([^\p{L}\p{N}\s])|\[((?:\[[^[\]]*\]|[^[\]])*)\]\(<(https?:[^>\s]+)>\)/gu;

const DATE = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });
const FROM_NOW = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });
const LENGTHS = { day: 86_400, hour: 3_600, minute: 60, second: 1 } as const;

/** A time as it is from now, in its largest unit. @param at Seconds since 1970. */
function fromNow(at: number): string {
  const seconds = Math.round(at - Date.now() / 1_000);
  const units = ['day', 'hour', 'minute'] as const;
  const unit = units.find((each) => Math.abs(seconds) >= LENGTHS[each]) ?? 'second';
  return FROM_NOW.format(Math.round(seconds / LENGTHS[unit]), unit);
}

/** Discord's Markdown as far as the bot writes it, for a terminal; escaped characters stand as themselves. */
function drawMarkdown(markdown: string, colours: boolean): string {
  const style = (name: keyof typeof STYLES, text: string): string =>
    colours ? `${STYLES[name][0]}${text}${STYLES[name][1]}` : text;
  const inline = (text: string): string => {
    // Escaped characters and links, in whose labels nothing is escaped, are put aside; a private-use mark takes their place.
    const held: string[] = [];
    const hold = (drawn: string): string => `\ue000${held.push(drawn) - 1}\ue000`;
    return text
      .replace(ESCAPED_OR_LINK, (_all, character: string | undefined, label: string, url: string) =>
        hold(character ?? `${label} (${url})`),
      )
      .replace(/<t:(-?\d{1,12})(?::([tTdDfFR]))?>/g, (_all, seconds: string, style?: string) =>
        style === 'R' ? fromNow(Number(seconds)) : DATE.format(Number(seconds) * 1_000),
      )
      .replace(/\*\*([^*]+)\*\*/g, (_all, inner: string) => style('bold', inner))
      .replace(/\*([^*]+)\*/g, (_all, inner: string) => style('italic', inner))
      .replace(/\ue000(\d+)\ue000/gu, (_all, index: string) => held[Number(index)] ?? '');
  };
  return markdown
    .split('\n')
    .map((line) => {
      if (line.startsWith('-# ')) return style('dim', inline(line.slice(3)));
      if (/^#{1,3} /.test(line)) return style('bold', inline(line.replace(/^#+ /, '')));
      if (line.startsWith('> ')) return QUOTED + inline(line.slice(2));
      return inline(line);
    })
    .join('\n');
}

/** A message as lines for a terminal, from the payload that the bot sent and nothing else. */
export function drawMessage(
  { components, content }: Message,
  ephemeral: boolean,
  colours: boolean,
): { text: string; pressable: Pressable[] } {
  const lines: string[] = ephemeral ? [drawMarkdown('-# Only you can see this', colours)] : [];
  const pressable: Pressable[] = [];
  let isOpen = false;
  const add = (label: string, customId: string, value?: string): void => {
    pressable.push({ label, customId, ...(value !== undefined && { value }) });
    const shown = `(${pressable.length}) ${label}`;
    // What can be pressed stands side by side.
    if (isOpen) lines.push(`${lines.pop()}   ${shown}`);
    else lines.push(shown);
    isOpen = true;
  };
  if (content) lines.push(drawMarkdown(content, colours));
  for (const { component } of walk(components)) {
    if (component.type !== ComponentKind.button) isOpen = false;
    if (component.type === ComponentKind.text) {
      const text = drawMarkdown(String(component.content), colours);
      // Two quotations are two.
      if (text.startsWith(QUOTED) && lines.at(-1)?.startsWith(QUOTED)) lines.push('');
      lines.push(text);
    } else if (component.type === ComponentKind.button && typeof component.custom_id === 'string') {
      if (component.disabled === true) lines.push(`${isOpen ? `${lines.pop()}   ` : ''}${String(component.label)}`);
      else add(String(component.label), String(component.custom_id));
    } else if (component.type === ComponentKind.stringSelect) {
      lines.push(`${String(component.placeholder ?? '')}:`);
      for (const { label, value } of rawList<'label' | 'value'>(component.options))
        add(String(label), String(component.custom_id), String(value));
    } else if (component.type === ComponentKind.separator) lines.push('');
    else if (!HOLDERS.includes(Number(component.type))) {
      lines.push(`(a component of type ${String(component.type)}, which the terminal does not draw)`);
    }
  }
  return { text: lines.join('\n'), pressable };
}

/** Components that are drawn by what they hold. */
const HOLDERS: readonly number[] = [ComponentKind.container, ComponentKind.row, ComponentKind.section];
