import { InvalidArgumentError, Option } from 'commander';
import { isDay } from '../../domain/calendar/index.js';

/** `--as-of DATE`: fixes the day that counts as today. */
export function asOfOption(description: string): Option {
  return new Option('--as-of <date>', `${description}, such as 2026-11-20`).argParser((written) => {
    if (isDay(written)) return written;
    throw new InvalidArgumentError('Write a day such as 2026-11-20.');
  });
}

/** `--as PERSON`: who asks or acts. */
export function asOption(): Option {
  return new Option('--as <person>', 'who asks: an id from `wutong people` (on demo data: office)');
}
