import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, Option } from '../../commands/command.ts';

type Declaration = RESTPostAPIChatInputApplicationCommandsJSONBody;
type OptionDeclaration = NonNullable<Declaration['options']>[number];

/**
 * A command as Discord registers it: usable in servers, in DMs with the bot and, installed by a user, anywhere.
 *
 * @param inGuild Contexts and integration types exist only for commands registered everywhere.
 */
export function declare(command: Command, inGuild: boolean): Declaration {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: command.options.map(option),
    ...(!inGuild && {
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    }),
  };
}

function option({
  name,
  description,
  type,
  required = false,
  maxLength,
  autocomplete = false,
}: Option): OptionDeclaration {
  if (type === 'boolean') return { type: ApplicationCommandOptionType.Boolean, name, description, required };
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required,
    ...(maxLength !== undefined && { max_length: maxLength }),
    ...(autocomplete && { autocomplete: true }),
  } as OptionDeclaration;
}
