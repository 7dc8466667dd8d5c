import { setFlagsFromString } from 'node:v8';

/**
 * By how much of what is in use the heap may grow until it is looked through again. By V8's own measure it is two to three times as much
 * before that; here a tenth less memory is held for time that was not to be measured.
 */
setFlagsFromString('--heap-growing-percent=50');
