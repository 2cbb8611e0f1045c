import type { ChannelView, CommandView, MessageView, OutcomeView, ReaderKey } from '../view.ts';
import { act, type Me } from './api.ts';
import { Composer } from './composer.ts';
import { byId, el } from './dom.ts';
import type { Values } from './filling.ts';
import { Log } from './log.ts';
import type { MessageActions } from './message-actions.ts';
import { openModal } from './modal.ts';
import { Places } from './places.ts';
import type { ReplyTo } from './reply-bar.ts';
import { follow } from './stream.ts';
import { startTheme } from './theme.ts';
import { keepTime } from './time.ts';
import { drawWelcome } from './welcome.ts';

const READER = 'reader';
const PLACE = 'place';
const NO_ANSWER = 'The application did not respond';
const UNHEARD = 'A plain message: the bot does not read it. Questions begin with /ask. ';
const UNREAD =
  'The bot is not shown what this says: only messages that mention it, and replies that ping it for a message of its own that answers no command. ';
const isReader = (value: string | null): value is ReaderKey => value === 'ada' || value === 'ben';

/** The tab's reader: the one in its address, else the last one in this tab. */
function readerOfTab(): ReaderKey {
  const asked = new URLSearchParams(window.location.search).get(READER);
  const kept = sessionStorage.getItem(READER);
  return isReader(asked) ? asked : isReader(kept) ? kept : 'ada';
}

const me: Me = {
  reader: readerOfTab(),
  language: navigator.language,
  place: sessionStorage.getItem(PLACE) ?? undefined,
};
let channel: ChannelView | undefined;
let stop: () => void = () => {};

/** What failed; undefined if nothing did. */
function failureOf(outcome: OutcomeView, timedOut: string): string | undefined {
  if (outcome.kind === 'timed out') return timedOut;
  return outcome.kind === 'not sent' ? `Not sent. ${outcome.reason}` : undefined;
}

/** Opens the modal that the bot answered with, if it did. */
function mayOpen(outcome: OutcomeView): void {
  if (outcome.kind !== 'modal') return;
  const { modal } = outcome;
  openModal(modal, async (values) =>
    failureOf(await act(me, 'submit', { modal: modal.id, values }), 'Something went wrong. Try again.'),
  );
}

/** Awaits something that the bot answers with a message or a modal, and shows that. */
async function awaitMessage(shown: string, doing: Promise<OutcomeView>): Promise<void> {
  const done = channel ? log.wait(channel.bot, { by: channel.reader, command: shown }) : () => {};
  log.toBottom();
  const outcome = await doing;
  done(failureOf(outcome, NO_ANSWER));
  mayOpen(outcome);
}

function run(command: CommandView, options: Values): void {
  void awaitMessage(`/${command.shown}`, act(me, 'command', { name: command.name, options }));
}

async function say(content: string, replyTo: ReplyTo | undefined): Promise<void> {
  log.toBottom();
  const outcome = await act(me, 'say', { content, ...replyTo });
  const failure = failureOf(outcome, NO_ANSWER);
  if (failure !== undefined) return composer.complain(failure);
  if (outcome.kind !== 'unread') return;
  const ask = channel?.commands.find(({ name }) => name === 'ask');
  const question = ask?.options[0]?.name;
  if (!ask || question === undefined) return;
  const help = el('button', { type: 'button', class: 'plain' }, 'Ask the bot this');
  help.addEventListener('click', () => {
    composer.leave();
    run(ask, { [question]: content.slice(0, ask.options[0]?.maxLength) });
  });
  composer.complain(outcome.hears ? UNREAD : UNHEARD, help);
}

async function post(title: string, content: string): Promise<void> {
  const outcome = await act(me, 'post', { title, content });
  if (outcome.kind === 'posted') go(outcome.place);
  else composer.complain(failureOf(outcome, NO_ANSWER) ?? '');
}

/** Goes to another place. */
function go(place: string): void {
  me.place = place;
  log.clear();
  open();
  byId('text', HTMLTextAreaElement).focus();
}

const actions: MessageActions = {
  components: ({ id }: MessageView) => {
    const pressed = async (doing: Promise<OutcomeView>): Promise<void> => {
      const outcome = await doing;
      const failure = failureOf(outcome, 'This interaction failed');
      mayOpen(outcome);
      if (failure !== undefined) log.note(id, failure);
    };
    return {
      press: (customId) => pressed(act(me, 'press', { message: id, customId })),
      select: (customId, values) => pressed(act(me, 'select', { message: id, customId, values })),
    };
  },
  menu: () => channel?.menu ?? [],
  run: (name, { id }) => void awaitMessage(name, act(me, 'message-command', { name, message: id })),
  reply: (message) => composer.reply(message),
  dismiss: (id) => void act(me, 'dismiss', { message: id }),
  show: (id) => log.show(id),
};

const log = new Log(byId('scroller', HTMLElement), byId('log', HTMLElement), actions);
const composer = new Composer(me, {
  run,
  say: (content, replyTo) => void say(content, replyTo),
  post: (title, content) => void post(title, content),
});
const places = new Places(go);
const state = byId('state', HTMLElement);

/** Shows a text while the bot is away; an empty one when it is there. */
function showState(text: string): void {
  if (state.textContent !== text) state.textContent = text;
  state.hidden = text === '';
  document.body.classList.toggle('away', text !== '');
}
const AWAY = 'The bot is not connected. Until it is, what you send gets no answer.';

function open(): void {
  stop();
  stop = follow(me, {
    channel: (view) => {
      const isRestarted = channel !== undefined && channel.epoch !== view.epoch;
      if (isRestarted) log.end('The bot was restarted. Everything above is from before.');
      channel = view;
      if (me.place !== undefined) me.place = view.place.id;
      if (me.place !== undefined) sessionStorage.setItem(PLACE, me.place);
      places.show(view.places, view.place);
      composer.enter(view.place, view.people);
      composer.offer(view);
      drawWelcome(view, (question) => {
        const ask = view.commands.find(({ name }) => name === 'ask');
        const option = ask?.options[0]?.name;
        if (ask && option !== undefined) run(ask, { [option]: question });
      });
      log.replace(view.entries);
      if (view.entries.length === 0 && !isRestarted) byId('scroller', HTMLElement).scrollTop = 0;
      showState(view.isConnected ? '' : AWAY);
    },
    change: (change) => {
      if (channel && change.commands) channel = { ...channel, commands: change.commands, menu: change.menu ?? [] };
      if (channel) composer.offer(channel);
      if (channel && change.places) places.show(change.places, channel.place);
      log.update(change.entries, change.gone);
      showState(change.isConnected ? '' : AWAY);
    },
    lost: () => showState('The bot is not running. Start it with npm start, and this page goes on.'),
  });
}

for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="reader"]')) {
  radio.checked = radio.value === me.reader;
  radio.addEventListener('change', () => {
    if (!isReader(radio.value)) return;
    me.reader = radio.value;
    sessionStorage.setItem(READER, me.reader);
    window.history.replaceState(null, '', '/');
    log.clear();
    open();
  });
}
startTheme();
keepTime();
open();
