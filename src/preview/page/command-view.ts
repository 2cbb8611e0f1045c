import { Locale } from 'discord-api-types/v10';
import { optionsOf, subcommandsOf } from '../../local-discord/command-input.ts';
import type { StoredCommand } from '../../local-discord/commands-store.ts';
import { CommandKind, OptionKind, raw } from '../../local-discord/protocol.ts';
import { filesView } from './modal-view.ts';
import type { CommandOptionView, CommandsView, CommandView } from './view.ts';

const LOCALES: readonly string[] = Object.values(Locale);

/** Discord's locale for a browser's language: itself, or the one of the same language; English for others. */
export function localeOf(language: string): string {
  const [base = ''] = language.split('-');
  if (base === 'en') return language === 'en-GB' ? 'en-GB' : 'en-US';
  return (
    [language, base].find((code) => LOCALES.includes(code)) ??
    LOCALES.find((code) => code.split('-')[0] === base) ??
    'en-US'
  );
}

/** The registered commands as the page offers them to a reader of this locale. */
export function commandsView(registered: readonly StoredCommand[], locale: string): CommandsView {
  const shown = (given: object): { shown: string; description: string } => {
    const named = raw<'name' | 'description' | 'name_localizations' | 'description_localizations'>(given);
    const localized = (texts: unknown): unknown => raw<string>(texts)[locale];
    return {
      shown: String(localized(named.name_localizations) ?? named.name),
      description: String(localized(named.description_localizations) ?? named.description ?? ''),
    };
  };
  const optionView = (given: object): CommandOptionView => {
    const option = raw<'name' | 'type' | 'required' | 'autocomplete' | 'max_length' | 'file_types'>(given);
    return {
      name: String(option.name),
      ...shown(given),
      isRequired: option.required === true,
      isBoolean: option.type === OptionKind.boolean,
      isCompleted: option.autocomplete === true,
      ...(option.type === OptionKind.attachment && { files: filesView(option.file_types) }),
      ...(typeof option.max_length === 'number' && { maxLength: option.max_length }),
    };
  };
  return {
    commands: registered
      .filter(({ type }) => type === CommandKind.slash)
      .flatMap((command): CommandView[] => {
        const subcommands = subcommandsOf(command);
        const whole = { name: command.name, ...shown(command), options: optionsOf(command).map(optionView) };
        if (subcommands.length === 0) return [whole];
        return subcommands.map((one) => {
          const own = shown(one);
          const options = optionsOf(one).map(optionView);
          return { ...own, name: `${command.name} ${one.name}`, shown: `${whole.shown} ${own.shown}`, options };
        });
      }),
    menu: registered
      .filter(({ type }) => type === CommandKind.onMessage)
      .map((command) => ({ name: command.name, shown: shown(command).shown })),
  };
}
