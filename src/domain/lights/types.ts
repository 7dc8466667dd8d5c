/** Red, yellow, green; grey for what stands still by decision (suspended, ended). */
export const LIGHTS = ['GREEN', 'YELLOW', 'RED', 'GREY'] as const;
export type LightColour = (typeof LIGHTS)[number];

/** What can carry a light. */
export const LIGHT_KINDS = ['PROJECT', 'MILESTONE', 'TASK', 'INDICATOR', 'PROBLEM'] as const;
export type LightKind = (typeof LIGHT_KINDS)[number];
