/** A field that Discord would not take: its path (`data.components.0.custom_id`) and what is wrong with it. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A refused request, with Discord's status, JSON error code and message, and the faults of its fields. */
export interface Refusal {
  readonly route: string;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly fields: readonly FieldFault[];
  readonly payload: unknown;
  /** The user whose interaction it was about; undefined for other requests. */
  readonly userId: string | undefined;
}

/** Thrown for a request that Discord would refuse. */
export class Refused extends Error {
  readonly status: number;
  readonly code: number;
  readonly fields: readonly FieldFault[];

  constructor(status: number, code: number, message: string, fields: readonly FieldFault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

// Status and code: Discord's docs, topics/opcodes-and-status-codes, "JSON Error Codes".
export const unauthorized = () => new Refused(401, 0, '401: Unauthorized');
export const notFound = () => new Refused(404, 0, '404: Not Found');
export const missingAccess = () => new Refused(403, 50001, 'Missing Access');
export const unknownChannel = () => new Refused(404, 10003, 'Unknown Channel');
export const unknownMessage = () => new Refused(404, 10008, 'Unknown Message');
export const unknownWebhook = () => new Refused(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new Refused(404, 10062, 'Unknown interaction');
// Its message and that bots meet it: discord-api-docs#6340.
export const noFirstMessage = () =>
  new Refused(403, 40058, 'Cannot message this thread until after the post author has sent an initial message.');
export const alreadyAcknowledged = () => new Refused(400, 40060, 'Interaction has already been acknowledged.');
export const tooManyFollowUps = () =>
  new Refused(400, 40094, 'This interaction has hit the maximum number of follow up messages.');
export const emptyMessage = () => new Refused(400, 50006, 'Cannot send an empty message');
export const anothersMessage = () => new Refused(403, 50005, 'Cannot edit a message authored by another user');
export const notATextChannel = () => new Refused(400, 50008, 'Cannot send messages in a non-text channel');
export const missingPermissions = () => new Refused(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = () => new Refused(401, 50027, 'Invalid Webhook Token');
export const invalidForm = (fields: readonly FieldFault[]) => new Refused(400, 50035, 'Invalid Form Body', fields);
export const internalError = () => new Refused(500, 0, '500: Internal Server Error');
export const invalidJson = () => new Refused(400, 50109, 'The request body contains invalid JSON.');

interface ErrorGroup {
  [key: string]: ErrorGroup | { code: string; message: string }[];
}

/** The JSON body of a refusal, its faults nested by field as in Discord's docs (reference, "Error Messages"). */
export function refusalBody(refused: Refused): object {
  const { code, message, fields } = refused;
  if (fields.length === 0) return { message, code };
  const errors: ErrorGroup = {};
  for (const fault of fields) {
    let group = errors;
    for (const key of fault.path.split('.').filter((part) => part !== '')) {
      const inner = group[key];
      const next: ErrorGroup = inner === undefined || Array.isArray(inner) ? {} : inner;
      group[key] = next;
      group = next;
    }
    const known = group['_errors'];
    const entry = { code: fault.code, message: fault.message };
    if (Array.isArray(known)) known.push(entry);
    else Object.assign(group, { _errors: [entry] });
  }
  return { message, code, errors };
}
