import { QUOTED } from '../cards/text.ts';
import { walk } from '../local-discord/components.ts';
import { ComponentKind, type Message, rawList } from '../local-discord/protocol.ts';
import { coloured, drawMarkdown, notDrawn, plain } from './draw-markdown.ts';

/** A button, or an option of a menu, on a drawn message; they are numbered in this order. */
export interface Pressable {
  readonly label: string;
  readonly customId: string;
  /** Of an option. */
  readonly value?: string;
}

/** Components that are drawn as their children alone. */
const HOLDERS: readonly unknown[] = [ComponentKind.container, ComponentKind.row, ComponentKind.section];

/** A message as lines for a terminal, from the payload that the bot sent and nothing else. */
export function drawMessage(
  { components, content }: Message,
  ephemeral: boolean,
  colours: boolean,
): { text: string; pressable: readonly Pressable[] } {
  const style = colours ? coloured : plain;
  const sheet = new Sheet();
  if (ephemeral) sheet.add(style('dim', 'Only you can see this'));
  if (content) sheet.add(drawMarkdown(content, style));
  for (const { component } of walk(components)) {
    const { type, label, custom_id, placeholder, options, disabled } = component;
    if (type === ComponentKind.text) sheet.addText(drawMarkdown(String(component.content), style));
    else if (type === ComponentKind.button && typeof custom_id === 'string') {
      if (disabled === true) sheet.addBeside(String(label));
      else sheet.addPressable({ label: String(label), customId: custom_id });
    } else if (type === ComponentKind.stringSelect) {
      sheet.add(`${String(placeholder ?? '')}:`);
      for (const option of rawList<'label' | 'value'>(options))
        sheet.addPressable({ label: String(option.label), customId: String(custom_id), value: String(option.value) });
    } else if (type === ComponentKind.separator) sheet.add('');
    else if (HOLDERS.includes(type)) sheet.endRow();
    else sheet.add(notDrawn(`a component of type ${String(type)}`));
  }
  return { text: sheet.lines.join('\n'), pressable: sheet.pressable };
}

/** Discord's Markdown as lines. */
export function drawText(markdown: string, colours: boolean): string {
  return drawMarkdown(markdown, colours ? coloured : plain);
}

/** The lines of a message while it is drawn. */
class Sheet {
  readonly lines: string[] = [];
  readonly pressable: Pressable[] = [];
  /** Whether the last line is a row of buttons, to which the next button is added. */
  #isRow = false;

  add(line: string): void {
    this.lines.push(line);
    this.#isRow = false;
  }

  /** Adds text, apart from a quotation before it if it begins with one. */
  addText(text: string): void {
    if (text.startsWith(QUOTED) && this.lines.at(-1)?.startsWith(QUOTED)) this.add('');
    this.add(text);
  }

  addPressable(pressable: Pressable): void {
    this.pressable.push(pressable);
    this.addBeside(`(${this.pressable.length}) ${pressable.label}`);
  }

  addBeside(shown: string): void {
    this.lines.push(this.#isRow ? `${this.lines.pop()}   ${shown}` : shown);
    this.#isRow = true;
  }

  endRow(): void {
    this.#isRow = false;
  }
}
