import { REST } from 'discord.js';
import { InteractionResponseType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { Deadline, type Due, deliver, isDoubtful } from './deliver.ts';
import { faultOf } from './fault.ts';
import type { Incoming, Responder } from './interaction.ts';
import { LATER_RESPONSE_MS } from './limits.ts';

/** Discord has a first response to the interaction already. */
export const ACKNOWLEDGED = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/**
 * The client for replies. It reports each failure at once: left to itself, discord.js sleeps through any rate limit and
 * sends again three times whatever the time, and does not say that it did.
 *
 * @param api REST base; by default Discord's.
 */
export function replyRest(api: string | undefined): REST {
  return new REST({ ...(api !== undefined && { api }), retries: 0, rejectOnRateLimit: () => true });
}

/**
 * Replies need no connection and no bot's token: they go by the interaction's own.
 *
 * @param rest Made by `replyRest`.
 * @param deadline For the first response.
 * @param laterMs Milliseconds for each later one, from its sending.
 */
export function responderFor(
  rest: REST,
  { id, token, applicationId }: Pick<Incoming, 'id' | 'token' | 'applicationId'>,
  deadline: Due,
  laterMs = LATER_RESPONSE_MS,
): Responder {
  let mayBeTaken = false;
  const respond = (type: InteractionResponseType, data: object): Promise<void> =>
    deliver(async (signal) => {
      try {
        await rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false, signal });
      } catch (error) {
        // Then it was an earlier one of these that Discord took.
        if (mayBeTaken && faultOf(error).code === ACKNOWLEDGED) return;
        mayBeTaken ||= isDoubtful(error);
        throw error;
      }
    }, deadline);
  const later = (send: (signal: AbortSignal) => Promise<unknown>): Promise<void> =>
    deliver(async (signal) => {
      await send(signal);
    }, new Deadline(laterMs));
  return {
    reply: (payload) => respond(InteractionResponseType.ChannelMessageWithSource, payload),
    update: (payload) => respond(InteractionResponseType.UpdateMessage, payload),
    followUp: (body) =>
      later((signal) => rest.post(Routes.webhook(applicationId, token), { body, auth: false, signal })),
    edit: (body) =>
      later((signal) => rest.patch(Routes.webhookMessage(applicationId, token), { body, auth: false, signal })),
    choices: (choices) => respond(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}
