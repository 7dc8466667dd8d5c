/** The kinds of steps by which digests and boards go out. */
export const DIGEST_STEP = 'digest';
export const BOARD_STEP = 'board';

/** Half past eight, in minutes after midnight: when a digest goes out to whoever has not said otherwise, and every board. */
export const USUAL_HOUR = 510;
