import type { SlackJson } from '../../page-protocol.js';

/** Readers of Slack's JSON, which comes from outside and may lack anything. */
export function isJson(value: unknown): value is SlackJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key; null when there is none. */
export function jsonAt(json: SlackJson, key: string): SlackJson | null {
  const value = json[key];
  return isJson(value) ? value : null;
}

/** The objects of a list under a key. */
export function jsonsAt(json: SlackJson, key: string): readonly SlackJson[] {
  const value = json[key];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

export function stringsAt(json: SlackJson, key: string): readonly string[] {
  const value = json[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function stringAt(json: SlackJson, key: string): string {
  const value = json[key];
  return typeof value === 'string' ? value : '';
}

export function numberAt(json: SlackJson, key: string): number | null {
  const value = json[key];
  return typeof value === 'number' ? value : null;
}

/** What a text object under a key says; empty when there is none. */
export function textAt(json: SlackJson, key: string): string {
  const text = jsonAt(json, key);
  return text === null ? '' : stringAt(text, 'text');
}
