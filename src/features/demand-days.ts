import type { WriteContext } from './context.js';
import { refuse } from './refuse.js';

/** @throws WutongError `bad-input` for a day that is still to come. */
export function demandPast(day: string, field: string, { clock }: Pick<WriteContext, 'clock'>): void {
  const today = clock.today();
  if (day <= today) return;
  refuse(
    'bad-input',
    {
      en: `${day} has not come yet; the latest is ${today}`,
      zh: `${day}尚未到来，最晚可写${today}。`,
    },
    field,
  );
}

/** @throws WutongError `bad-input` for a day that is not after today. */
export function demandAhead(day: string, field: string, { clock }: Pick<WriteContext, 'clock'>): void {
  const today = clock.today();
  if (day > today) return;
  refuse(
    'bad-input',
    {
      en: `${day} is not ahead; write a day after ${today}`,
      zh: `${day}不在今天之后，请写${today}之后的日期。`,
    },
    field,
  );
}
