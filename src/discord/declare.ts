import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type Locale,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, CommandGroup, Conversation, MessageCommand, Option } from '../../commands/command.ts';
import { CATALOGUE, en, type Strings } from '../cards/strings/index.ts';
import { LIMITS } from './limits.ts';

type SlashBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
type MenuBody = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/**
 * The commands as Discord registers them: usable in servers, in DMs with the bot and, installed by a user, anywhere; groups only in
 * servers that have the bot, and by those who manage them.
 *
 * @param inGuild Contexts and integration types exist only for commands registered everywhere.
 */
export function declareAll(
  { commands, groups = [], messageCommands }: Conversation,
  inGuild: boolean,
): (SlashBody | MenuBody)[] {
  const where = inGuild ? {} : ANYWHERE;
  return [
    ...commands.map((command) => ({ ...declareSlash(command), ...where })),
    ...groups.map((group) => ({ ...declareGroup(group), ...(inGuild ? {} : IN_SERVERS) })),
    ...messageCommands.map((command) => ({ ...declareMenu(command), ...where })),
  ];
}

const ANYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
const IN_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
/** Where there is anything to ask in: not categories, forums' posts being threads. */
const CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const;

function declareGroup({ shown, commands }: CommandGroup): SlashBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...named((strings) => shown(strings).name),
    ...described((strings) => shown(strings).description),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: commands.map((command) => ({
      type: ApplicationCommandOptionType.Subcommand,
      ...named((strings) => command.shown(strings).name),
      ...described((strings) => command.shown(strings).description),
      options: optionsOf(command),
    })),
  };
}

function declareSlash(command: Command): SlashBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...named((strings) => command.shown(strings).name),
    ...described((strings) => command.shown(strings).description),
    options: optionsOf(command),
  };
}

/** Required options come first, as Discord demands. */
function optionsOf({ options, shown }: Command): APIApplicationCommandBasicOption[] {
  const ordered = [...options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return ordered.map((option) => declareOption(option, shown));
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
  if (option.type === 'channel')
    return { type: ApplicationCommandOptionType.Channel, ...common, channel_types: [...CHANNELS] };
  if (option.type === 'file') {
    const types = option.extensions === undefined ? {} : { file_types: [...option.extensions] };
    return { type: ApplicationCommandOptionType.Attachment, ...common, ...types };
  }
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
