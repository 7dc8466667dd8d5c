import { WutongError } from '../../lib/errors.js';
import type { BoardRow, Preference, Reader, Transaction } from '../types.js';
import type { Queries } from './client.js';
import type { BoardModel, PreferenceModel } from './generated/models.js';
import { inOrder } from './order.js';
import { dateToDay } from './rows.js';

/** Who wants the digest when, and which channels get a board. */
export function digestReads(queries: Queries): Pick<Reader, 'preference' | 'preferences' | 'boards'> {
  return {
    async preference(personId) {
      const row = await queries.preference.findUnique({ where: { personId } });
      return row && toPreference(row);
    },
    async preferences() {
      return inOrder((await queries.preference.findMany()).map(toPreference), ({ personId }) => personId);
    },
    async boards() {
      return inOrder((await queries.board.findMany()).map(toBoard), ({ channelId }) => channelId);
    },
  };
}

/** Sets what a person wants, and which channels get a board. */
export function digestWrites(queries: Queries): Pick<Transaction, 'putPreference' | 'putBoard' | 'removeBoard'> {
  return {
    putPreference: (preference, version) => put(queries, preference, version),
    async putBoard({ channelId, language, setBy, setOn }) {
      await queries.$executeRaw`
        INSERT INTO board (channel_id, language, set_by, set_on)
        VALUES (${channelId}, ${language}, ${setBy}, ${setOn}::date)
        ON CONFLICT (channel_id) DO UPDATE SET
          language = excluded.language, set_by = excluded.set_by, set_on = excluded.set_on`;
    },
    removeBoard: async (channelId) => (await queries.board.deleteMany({ where: { channelId } })).count > 0,
  };
}

/** One statement, with the version in its condition; a row that is not there has version 0. */
async function put(
  queries: Queries,
  preference: Omit<Preference, 'version'>,
  version: number | undefined,
): Promise<Preference> {
  const { personId, digestAt, language, channelId, paused, pausedUntil } = preference;
  const [row] = await queries.$queryRaw<{ version: number }[]>`
    INSERT INTO preference (person_id, digest_at, language, channel_id, paused, paused_until, version)
    SELECT ${personId}, ${digestAt}::int, ${language}, ${channelId}, ${paused}, ${pausedUntil}::date, 1
    WHERE coalesce(${version ?? null}::int, 0) = 0 OR EXISTS (SELECT 1 FROM preference WHERE person_id = ${personId})
    ON CONFLICT (person_id) DO UPDATE SET
      digest_at = excluded.digest_at, language = excluded.language,
      channel_id = excluded.channel_id, paused = excluded.paused,
      paused_until = excluded.paused_until, version = preference.version + 1
      WHERE ${version ?? null}::int IS NULL OR preference.version = ${version ?? null}::int
    RETURNING version`;
  if (row) return { ...preference, version: row.version };
  const message =
    'Your settings were changed from somewhere else meanwhile. Look at them again, then repeat the change.';
  throw new WutongError('conflict', message);
}

function toPreference(row: PreferenceModel): Preference {
  return {
    ...row,
    language: row.language as Preference['language'],
    pausedUntil: row.pausedUntil && dateToDay(row.pausedUntil),
  };
}

function toBoard(row: BoardModel): BoardRow {
  return { ...row, language: row.language as BoardRow['language'], setOn: dateToDay(row.setOn) };
}
