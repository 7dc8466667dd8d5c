/** How an indicator's figures add up: SUM and COUNT over months and counties, the other two never. */
export const AGGREGATIONS = ['SUM', 'COUNT', 'RATE', 'END_OF_PERIOD'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const DIRECTIONS = ['UP_GOOD', 'DOWN_GOOD'] as const;

/** YUAN is kept in yuan and shown as 万元 or 亿元. */
export const INDICATOR_UNITS = ['YUAN', 'PERCENT', 'ENTERPRISES', 'PROJECTS'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];
