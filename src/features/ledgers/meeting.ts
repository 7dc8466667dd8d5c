import type { Meeting } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import { fold } from '../../lib/text.js';
import type { Reader } from '../../store/types.js';
import type { FileTable } from './plan/file-table.js';

/** The ceremony at which the projects of a file were signed; without a number it is still to be made. */
export interface FoundMeeting {
  readonly id: string | null;
  readonly title: string;
  readonly on: string;
}

/**
 * The signing ceremony of a number or a title, else a new one of the given day.
 * @throws WutongError `bad-input` for another kind of meeting, a day to come, or a file that holds no projects.
 */
export async function findMeeting(
  reader: Pick<Reader, 'read'>,
  { ledger }: Pick<FileTable, 'ledger'>,
  {
    wanted,
    on,
    today,
  }: { readonly wanted: string | undefined; readonly on: string | undefined; readonly today: string },
): Promise<FoundMeeting | null> {
  if (wanted === undefined) return null;
  if (ledger !== 'projects')
    throw new WutongError('bad-input', 'meeting: projects alone are signed at a ceremony; leave it out.', {
      zh: '只有项目台账可指定签约活动，请去掉此项。',
    });
  const meetings = await reader.read('meetings', EVERYTHING);
  const found = meetings.find((meeting) => isCalled(meeting, wanted));
  if (found !== undefined && found.kind !== 'SIGNING')
    throw new WutongError('bad-input', `meeting: ${found.id} is no signing ceremony (集中签约). Give another title.`, {
      zh: `${found.id}不是集中签约活动，请换一个名称。`,
    });
  const day = found?.on ?? on ?? today;
  if (day > today)
    throw new WutongError('bad-input', `meeting: ${day} has not come yet. Import its projects when they are signed.`, {
      zh: `${day}尚未到，请在签约后再导入项目。`,
    });
  return { id: found?.id ?? null, title: found?.titleZh ?? wanted, on: day };
}

function isCalled({ id, titleZh, titleEn }: Meeting, wanted: string): boolean {
  return [id, titleZh, titleEn].some((name) => fold(name) === fold(wanted));
}
