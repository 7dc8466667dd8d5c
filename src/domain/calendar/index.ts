export * from './calendar.js';
export * from './days.js';
export * from './periods.js';
export * from './profile.js';
export * from './written-period.js';
