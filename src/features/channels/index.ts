export { ceilingOf } from './ceiling.js';
export { CHANNEL_FORMS } from './forms.js';
export { listChannels } from './list.js';
export { mapChannel } from './map.js';
export { channelSheet } from './presentation/channel-sheet.js';
export { unmapChannel } from './unmap.js';
