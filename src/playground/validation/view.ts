import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { isJson, type Json } from '../json.js';
import { viewBlock } from './blocks/index.js';
import { type Check, createReport, type Problem } from './check.js';
import { plainText } from './texts.js';
import { checkUnique } from './unique.js';
import { flag, list, shape, words } from './values.js';

const { view } = SLACK_LIMITS;
const POINTER = '/view';

const blocks = list(viewBlock, { least: 0, most: view.blocks });
const common = {
  private_metadata: words({ longest: view.privateMetadata }),
  callback_id: words({ longest: view.callbackId }),
  external_id: words({ longest: view.externalId }),
};

const modal = shape({
  required: { title: plainText(view.title), blocks },
  optional: {
    ...common,
    submit: plainText(view.submit),
    close: plainText(view.close),
    clear_on_close: flag,
    notify_on_close: flag,
  },
  also({ submit, blocks: given }, pointer, report) {
    if (submit !== undefined || !Array.isArray(given)) return;
    for (const [index, block] of given.entries()) {
      if (!isJson(block) || block.type !== 'input') continue;
      report.fault('must define `submit` to use an `input` block in modals', `${pointer}/blocks/${index}/input`);
    }
  },
});

const home = shape({ required: { blocks }, optional: common });
const CHECKS: Readonly<Record<string, Check>> = { modal, home };

/** What is wrong with a view, which has to be of one of the types; null when nothing is. */
export function checkView(given: Json, types: readonly string[]): Problem | null {
  if (Buffer.byteLength(JSON.stringify(given)) > view.bytes) return { code: 'view_too_large', faults: [] };
  const report = createReport();
  const check = typeof given.type === 'string' && types.includes(given.type) ? CHECKS[given.type] : undefined;
  if (given.type === undefined) report.fault('missing required field: type', POINTER);
  else if (check === undefined) report.fault(`unsupported type: ${String(given.type)}`, `${POINTER}/type`);
  else check(given, POINTER, report);
  if (report.faults.length === 0 && Array.isArray(given.blocks)) checkUnique(given.blocks, `${POINTER}/blocks`, report);
  return report.faults.length > 0 ? { code: 'invalid_arguments', faults: report.faults } : null;
}
