import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Faults } from '../faults.js';
import { isJson, parseJson } from '../json.js';
import type { PlaygroundTiming } from '../options.js';
import type { Traffic } from '../traffic.js';
import type { Attempt, Outcome, Outgoing, Transport } from './outgoing.js';

interface Connection {
  readonly socket: WebSocket;
  /** What was sent over it and is not acknowledged yet. */
  readonly open: Map<string, (outcome: Outcome) => void>;
  /** Pings without a pong. */
  unanswered: number;
}

interface Parts {
  readonly appId: string;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly timing: PlaygroundTiming;
  /** Hears whether any socket is there. */
  connected(any: boolean): void;
}

/** The sockets of the app; each envelope goes to one of them in turn. */
export interface SocketMode extends Transport {
  accept(socket: WebSocket): void;
}

const TYPES = { event: 'events_api', command: 'slash_commands', interaction: 'interactive' } as const;
/** More than this does not wait for an app to come back. */
const MOST_WAITING = 1_000;
const PING = { every: 5_000, most: 6 };

export function createSocketMode(parts: Parts): SocketMode {
  const connections: Connection[] = [];
  const waiting = new Set<(there: boolean) => void>();
  let turn = 0;
  const pinging = setInterval(() => ping(connections), PING.every).unref();
  return {
    accept(socket) {
      const refreshing = setTimeout(() => refresh(socket), parts.timing.refresh).unref();
      const connection: Connection = { socket, open: new Map(), unanswered: 0 };
      connections.push(connection);
      socket.on('pong', () => {
        connection.unanswered = 0;
      });
      socket.on('message', (data) => acknowledge(connection, String(data)));
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        clearTimeout(refreshing);
        connections.splice(connections.indexOf(connection), 1);
        for (const settle of [...connection.open.values()]) settle({ kind: 'missed', reason: 'closed' });
        parts.connected(connections.length > 0);
      });
      socket.send(JSON.stringify(hello(parts.appId, connections.length)));
      parts.connected(true);
      for (const settle of waiting) settle(true);
      waiting.clear();
    },
    isReady: () => connections.length > 0,
    ready(milliseconds) {
      if (connections.length > 0) return Promise.resolve(true);
      if (waiting.size >= MOST_WAITING) return Promise.resolve(false);
      return new Promise((resolve) => {
        const settle = (there: boolean) => {
          clearTimeout(timer);
          waiting.delete(settle);
          resolve(there);
        };
        const timer = setTimeout(() => settle(false), milliseconds).unref();
        waiting.add(settle);
      });
    },
    attempt(outgoing, attempt) {
      const connection = connections[turn % Math.max(connections.length, 1)];
      turn += 1;
      if (connection === undefined) return Promise.resolve({ kind: 'missed', reason: 'no_app' });
      return send(parts, connection, { outgoing, attempt });
    },
    close() {
      clearInterval(pinging);
      for (const settle of waiting) settle(false);
      for (const { socket } of [...connections]) socket.terminate();
    },
  };
}

/** Asks the app to come again over another socket, as Slack does every few hours. */
function refresh(socket: WebSocket): void {
  const debug = { host: 'playground' };
  socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: debug }));
}

function hello(appId: string, count: number) {
  return {
    type: 'hello',
    num_connections: count,
    debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: appId },
  };
}

/** A socket that answered no ping for half a minute is dead. */
function ping(connections: readonly Connection[]): void {
  for (const connection of connections) {
    if (connection.unanswered >= PING.most) connection.socket.terminate();
    connection.unanswered += 1;
    connection.socket.ping('Ping from the playground');
  }
}

function acknowledge(connection: Connection, text: string): void {
  const message = parseJson(text);
  if (!isJson(message) || typeof message.envelope_id !== 'string') return;
  connection.open.get(message.envelope_id)?.({ kind: 'acknowledged', answer: message.payload ?? null });
}

interface Sending {
  readonly outgoing: Outgoing;
  readonly attempt: Attempt;
}

function send(parts: Parts, connection: Connection, { outgoing, attempt }: Sending): Promise<Outcome> {
  const id = randomUUID();
  const envelope = {
    envelope_id: id,
    payload: outgoing.payload,
    type: TYPES[outgoing.kind],
    accepts_response_payload: outgoing.kind !== 'event',
    ...(outgoing.kind === 'event' ? { retry_attempt: attempt.number, retry_reason: attempt.reason } : {}),
  };
  const entry = parts.traffic.begin('to-bot', outgoing.what, envelope);
  const drops = parts.faults.strikes('socket_dropped', outgoing.name);
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      if (!connection.open.delete(id)) return;
      if (outcome.kind === 'acknowledged') entry.end(outcome.answer);
      else entry.end(null, outcome.reason);
      resolve(outcome);
    };
    const miss = () => settle({ kind: 'missed', reason: 'timeout' });
    // What has arrived while this process was busy is read first.
    const timer = setTimeout(() => setImmediate(() => setImmediate(miss)), parts.timing.acknowledgement);
    connection.open.set(id, settle);
    connection.socket.send(JSON.stringify(envelope), () => {
      if (drops) connection.socket.terminate();
    });
  });
}
