import { InvalidArgumentError, Option } from 'commander';
import { isDay } from '../../domain/calendar/index.js';

/** `--as-of DATE`: fixes the day that counts as today. */
export function asOfOption(description: string): Option {
  return new Option('--as-of <date>', `${description}, such as 2026-11-20`).argParser((written) => {
    if (isDay(written)) return written;
    throw new InvalidArgumentError('Write a day such as 2026-11-20.');
  });
}

/** `--version N`: the version of the record that was looked at. */
export function versionOption(): Option {
  const description = 'the version that you looked at: if it has been changed since, nothing is written';
  return new Option('--version <number>', description).argParser((written) => {
    if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
    throw new InvalidArgumentError('Write the number of a version such as 2.');
  });
}

/** `--as PERSON` of what whoever sits at the machine may do without being anybody. */
export function actingOption(): Option {
  return new Option('--as <person>', 'who does it: an id from `wutong people` (left out: who sits at the machine)');
}

/** `--as PERSON`: who asks or acts. */
export function asOption(): Option {
  return new Option('--as <person>', 'who asks: an id from `wutong people` (on demo data: office)');
}
