import type { REST } from 'discord.js';
import { type APIInteraction, InteractionResponseType, Routes } from 'discord-api-types/v10';
import type { Responder } from './interaction.ts';

/** Replies need no connection and no bot's token: they go by the interaction's own. */
export function responderFor(rest: REST, { id, token, application_id }: APIInteraction): Responder {
  const respond = async (type: InteractionResponseType, data: object): Promise<void> => {
    await rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false });
  };
  return {
    reply: (payload) => respond(InteractionResponseType.ChannelMessageWithSource, payload),
    update: (payload) => respond(InteractionResponseType.UpdateMessage, payload),
    followUp: async (payload) => {
      await rest.post(Routes.webhook(application_id, token), { body: payload, auth: false });
    },
    edit: async (payload) => {
      await rest.patch(Routes.webhookMessage(application_id, token), { body: payload, auth: false });
    },
    choices: (choices) => respond(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}
