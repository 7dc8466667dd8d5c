import { z } from 'zod';

const YES_WORDS: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  satisfied: true,
  满意: true,
  已解决: true,
  no: false,
  不满意: false,
  未解决: false,
  false: false,
  否: false,
};

/** Yes or no, by its word in either language. */
export const yesInput = z.preprocess(
  (written) => (typeof written === 'string' ? (YES_WORDS[written.trim().toLowerCase()] ?? written) : written),
  z.boolean('write yes or no'),
);
