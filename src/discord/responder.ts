import { REST } from 'discord.js';
import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { Deadline, type Due, deliver, isDoubtful } from './deliver.ts';
import { faultOf } from './fault.ts';
import type { Incoming, Responder } from './interaction.ts';
import { LATER_RESPONSE_MS } from './limits.ts';

/** Discord's code for an interaction that has a first response already. */
export const ACKNOWLEDGED = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/**
 * The client for replies. It reports each failure at once: by default discord.js waits for the end of any rate limit and
 * sends three times again however long that takes, and does not report it.
 *
 * @param api REST base; by default Discord's.
 */
export function replyRest(api: string | undefined): REST {
  return new REST({ ...(api !== undefined && { api }), retries: 0, rejectOnRateLimit: () => true });
}

/**
 * Makes what answers an interaction. Replies need no connection and no bot's token: the interaction has one of its own.
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
  const respond = (type: InteractionResponseType, data?: object): Promise<void> =>
    deliver(async (signal) => {
      try {
        await rest.post(Routes.interactionCallback(id, token), {
          body: { type, ...(data && { data }) },
          auth: false,
          signal,
        });
      } catch (error) {
        // Discord took an earlier attempt that seemed to fail.
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
    defer: (of) =>
      of === 'update'
        ? respond(InteractionResponseType.DeferredMessageUpdate)
        : respond(InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral }),
    modal: (payload) => respond(InteractionResponseType.Modal, payload),
    followUp: (body) =>
      later((signal) => rest.post(Routes.webhook(applicationId, token), { body, auth: false, signal })),
    edit: (body) =>
      later((signal) => rest.patch(Routes.webhookMessage(applicationId, token), { body, auth: false, signal })),
    remove: async () => {
      await respond(InteractionResponseType.DeferredMessageUpdate);
      const gone = (error: unknown): void => {
        // Somebody else took it away meanwhile.
        if (faultOf(error).code !== RESTJSONErrorCodes.UnknownMessage) throw error;
      };
      await later((signal) =>
        rest.delete(Routes.webhookMessage(applicationId, token), { auth: false, signal }).catch(gone),
      );
    },
    choices: (choices) => respond(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}
