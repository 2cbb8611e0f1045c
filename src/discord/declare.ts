import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type Locale,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, Conversation, MessageCommand, Option } from '../../commands/command.ts';
import { CATALOGUE, en, type Strings } from '../cards/strings/index.ts';
import { LIMITS } from './limits.ts';

type SlashBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
type MenuBody = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/**
 * The commands as Discord registers them: usable in servers, in DMs with the bot and, installed by a user, anywhere.
 *
 * @param inGuild Contexts and integration types exist only for commands registered everywhere.
 */
export function declareAll({ commands, messageCommands }: Conversation, inGuild: boolean): (SlashBody | MenuBody)[] {
  const where = inGuild
    ? {}
    : {
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      };
  return [
    ...commands.map((command) => ({ ...declareSlash(command), ...where })),
    ...messageCommands.map((command) => ({ ...declareMenu(command), ...where })),
  ];
}

/** Required options come first, as Discord demands. */
function declareSlash({ options, shown }: Command): SlashBody {
  const ordered = [...options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return {
    type: ApplicationCommandType.ChatInput,
    ...named((strings) => shown(strings).name),
    ...described((strings) => shown(strings).description),
    options: ordered.map((option) => declareOption(option, shown)),
  };
}

function declareMenu({ shown }: MessageCommand): MenuBody {
  return { type: ApplicationCommandType.Message, ...named((strings) => shown(strings).name) };
}

function declareOption(option: Option, shown: Command['shown']): APIApplicationCommandBasicOption {
  const { name, required = false } = option;
  const common = {
    ...named((strings) => shown(strings).options[name]?.name ?? name),
    ...described((strings) => shown(strings).options[name]?.description ?? name),
    required,
  };
  if (option.type === 'boolean') return { type: ApplicationCommandOptionType.Boolean, ...common };
  const maxLength = option.maxLength ?? (option.autocomplete ? LIMITS.choiceValue : undefined);
  const length = maxLength === undefined ? {} : { max_length: maxLength };
  const text = { type: ApplicationCommandOptionType.String, ...common, ...length } as const;
  return option.autocomplete ? { ...text, autocomplete: true } : text;
}

const named = (of: (strings: Strings) => string): { name: string; name_localizations: LocalizationMap } => ({
  name: of(en),
  name_localizations: localized(of),
});

const described = (
  of: (strings: Strings) => string,
): { description: string; description_localizations: LocalizationMap } => ({
  description: of(en),
  description_localizations: localized(of),
});

/** English is among them: without it, Discord may show another English where there is a localization at all. */
function localized(of: (strings: Strings) => string): LocalizationMap {
  const map: Partial<Record<Locale, string>> = {};
  for (const [locale, strings] of CATALOGUE) map[locale] = of(strings);
  return map;
}
