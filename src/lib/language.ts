/** The two languages that Wutong reads and writes. */
export type Language = 'en' | 'zh';
