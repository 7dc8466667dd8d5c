/** The four maps that every chain keeps (四图). */
export const MAP_KINDS = ['CHAIN', 'TECHNOLOGY', 'APPLICATION', 'REGION'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

/** Where a node stands between raw material and use. */
export const SEGMENTS = ['UP', 'MID', 'DOWN', 'SERVICE'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** How far a node's industry has come. */
export const DEVELOPMENT_STAGES = ['EMERGING', 'GROWING', 'MATURE', 'DECLINING'] as const;
export type DevelopmentStage = (typeof DEVELOPMENT_STAGES)[number];

/** How well the city holds a node; WEAK and MISSING are its gaps (弱链, 缺链). */
export const LOCAL_STATUSES = ['STRONG', 'PRESENT', 'WEAK', 'MISSING'] as const;
export type LocalStatus = (typeof LOCAL_STATUSES)[number];

export const EDGE_KINDS = ['SUPPLIES', 'IS_PART_OF', 'SERVES', 'SUBSTITUTES'] as const;

/** How ripe a technology is, at the frontier and here. NONE: nobody here works on it. */
export const MATURITIES = ['NONE', 'CONCEPT', 'LAB', 'PILOT', 'MASS'] as const;
export type Maturity = (typeof MATURITIES)[number];

/** Whether local products have entered a field of use. */
export const ENTERED = ['YES', 'PLANNED', 'NO'] as const;
export type Entered = (typeof ENTERED)[number];

export const STANDING_ROLES = ['PRODUCER', 'CUSTOMER', 'PLANNED'] as const;

/** The steps of winning a target enterprise (目标企业). */
export const TARGET_STATUSES = ['IDENTIFIED', 'CONTACTED', 'VISITED', 'NEGOTIATING', 'CONVERTED', 'DROPPED'] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];

export const TARGET_PRIORITIES = ['A', 'B', 'C'] as const;

/** Regions outside the city that target enterprises are grouped by. */
export const AREAS = ['YANGTZE_DELTA', 'PEARL_RIVER_DELTA', 'BEIJING_TIANJIN_HEBEI', 'SHANDONG', 'OTHER'] as const;
export type Area = (typeof AREAS)[number];

export const CONTACT_MODES = ['VISIT', 'CALL', 'RECEPTION', 'MEETING', 'LETTER'] as const;

export const COUNTY_KINDS = ['DISTRICT', 'COUNTY_CITY', 'COUNTY', 'FUNCTIONAL_ZONE'] as const;
