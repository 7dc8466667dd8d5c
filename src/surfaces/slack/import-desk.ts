import type { WebClient } from '@slack/web-api';
import {
  broughtIn,
  dropFile,
  type ImportProgress,
  importedSheet,
  importLedger,
  keepFile,
  type Preview,
  previewImport,
  previewSheet,
  waitingFile,
} from '../../features/ledgers/index.js';
import { runVerb } from '../../features/run-verb.js';
import { WutongError } from '../../lib/errors.js';
import { createCorrelationId } from '../../lib/ids.js';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';
import { importText } from '../../texts/index.js';
import type { Contexts } from './contexts.js';
import { failureMessage } from './failures.js';
import { fileWords } from './file-words.js';
import type { Replies } from './replies.js';
import type { Place, SlackRequest } from './request.js';
import type { IncomingFile } from './slack-event.js';
import type { Statuses } from './status.js';
import { importMessage } from './views/import-message.js';
import type { SlackMessage } from './views/message.js';
import { sheetMessage } from './views/sheet.js';
import { download } from './web/download.js';

/** Files that people send in a direct message. */
export interface ImportDesk {
  /** Shows what a file would change, and keeps it for the word of its sender. */
  bringFile(request: SlackRequest, place: Place, file: IncomingFile, words: string): Promise<void>;
  importFile(request: SlackRequest, fileId: string): Promise<void>;
  cancelFile(request: SlackRequest, fileId: string): Promise<void>;
}

interface ImportDeskParts {
  readonly client: WebClient;
  readonly contexts: Contexts;
  readonly replies: Replies;
  readonly statuses: Statuses;
  readonly log: Logger;
}

/** Imports, each judged by the rights of who sends and who clicks. */
export function createImportDesk({ client, contexts, replies, statuses, log }: ImportDeskParts): ImportDesk {
  /** Runs what may be refused: the person is told why in the place of the reply. */
  async function replied(request: SlackRequest, place: Place, work: () => Promise<SlackMessage>): Promise<void> {
    try {
      await replies.send(request, place, await work());
    } catch (error) {
      if (!(error instanceof WutongError)) throw error;
      const reference = createCorrelationId();
      log.warn({ err: error, key: request.key, reference }, 'a file was not brought in');
      await replies.send(request, place, failureMessage(error, reference, await contexts.languageOf(request.userId)));
    }
  }

  const progressIn = (place: Place, language: Language) => (progress: ImportProgress) => {
    const { step, rows, of } = progress;
    void statuses.telling(place, `${importText(`step.${step}`, language)}: ${rows}/${of}`);
  };

  return {
    async bringFile(request, place, file, words) {
      const { context, language } = await contexts.own(request.userId);
      await replied(request, place, async () => {
        await statuses.looking(place, language);
        const bytes = await download(client, file);
        const options = fileWords(words);
        const onProgress = progressIn(place, language);
        const preview = await runVerb(previewImport, context, { ...options, name: file.name, bytes, onProgress });
        const sheet = previewSheet(preview, language);
        if (!isWorth(preview)) return importMessage(sheet, null, language);
        const kept = { ...options, ledger: preview.table.ledger };
        // Named by what Slack calls the file, so that a repeated delivery keeps it once.
        const { id } = await runVerb(keepFile, context, {
          id: keptAs(request, file),
          name: file.name,
          bytes,
          options: kept,
        });
        return importMessage(sheet, id, language);
      });
    },
    async importFile(request, fileId) {
      const { place } = request;
      if (place === null) return;
      const { context, language } = await contexts.own(request.userId);
      await replied(request, place, async () => {
        const done = await broughtIn(context, fileId);
        if (done !== null) return sheetMessage(importedSheet(done, language), language);
        const { fileName: name, bytes, options } = await waitingFile(context, fileId);
        const onProgress = progressIn(place, language);
        const preview = await runVerb(previewImport, context, { ...options, name, bytes });
        if (!isWorth(preview)) return importMessage(previewSheet(preview, language), null, language);
        const { meeting, meetingOn } = options;
        const input = { table: preview.table, fileId, meeting, meetingOn, onProgress };
        return sheetMessage(importedSheet(await runVerb(importLedger, context, input), language), language);
      });
    },
    async cancelFile(request, fileId) {
      const { place } = request;
      if (place === null) return;
      const { context, language } = await contexts.own(request.userId);
      await replied(request, place, async () => {
        const { fileName } = await waitingFile(context, fileId);
        await runVerb(dropFile, context, { id: fileId });
        const text = `${fileName}: ${importText('cancelled', language)}`;
        return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }] };
      });
    },
  };
}

/** Whether there is anything to bring in, and nothing that keeps it out. */
function isWorth({ faulty, counts, meeting }: Preview): boolean {
  return !faulty && (counts.added + counts.changed > 0 || meeting !== null);
}

function keptAs({ teamId, place }: SlackRequest, { id }: IncomingFile): string {
  return `${teamId}:${place?.kind === 'thread' ? place.threadTs : ''}:${id}`;
}
