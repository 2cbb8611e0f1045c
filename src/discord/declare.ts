import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, Option } from '../../commands/command.ts';

/**
 * A command as Discord registers it: usable in servers, in DMs with the bot and, installed by a user, anywhere.
 * Required options come first, as Discord demands.
 *
 * @param inGuild Contexts and integration types exist only for commands registered everywhere.
 */
export function declare(command: Command, inGuild: boolean): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = [...command.options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: options.map(declareOption),
    ...(!inGuild && {
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    }),
  };
}

function declareOption(option: Option): APIApplicationCommandBasicOption {
  const { name, description, required = false } = option;
  if (option.type === 'boolean') return { type: ApplicationCommandOptionType.Boolean, name, description, required };
  const length = option.maxLength === undefined ? {} : { max_length: option.maxLength };
  const text = { type: ApplicationCommandOptionType.String, name, description, required, ...length } as const;
  return option.autocomplete ? { ...text, autocomplete: true } : text;
}
