import { type Conversation, commandNamed } from '../../commands/command.ts';
import { chosenAction } from './custom-id.ts';
import type { Incoming, Responder } from './interaction.ts';

/**
 * What answers an interaction. Where the answer may take longer than Discord waits for a first response, that is sent here, and what
 * answers then changes it.
 *
 * @returns Rejects with what `deliver` throws.
 */
export async function responderAfter(
  { what }: Incoming,
  conversation: Conversation,
  responder: Responder,
): Promise<Responder> {
  if (!isSlow(what, conversation)) return responder;
  const on = what.kind === 'press' || what.kind === 'submit' ? what.on : undefined;
  const isInPlace = on?.isOwn === true && on.isPrivate;
  await responder.defer(isInPlace ? 'update' : 'reply');
  const { edit, followUp } = responder;
  // A refusal leaves the card on which the press was.
  return { ...responder, update: edit, reply: isInPlace ? followUp : edit };
}

function isSlow(what: Incoming['what'], conversation: Conversation): boolean {
  if (what.kind === 'command') return commandNamed(what.name, conversation)?.isSlow?.(what) ?? false;
  if (what.kind !== 'press' && what.kind !== 'submit') return false;
  const action = chosenAction(what.customId, what.kind === 'press' ? what.values : []);
  return action !== undefined && conversation.isSlow?.(action) === true;
}
