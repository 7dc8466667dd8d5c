import { isJson, type Json } from '../json.js';
import type { Check, Report } from './check.js';

/** How long a text may be; both ends belong to it. */
export interface Length {
  readonly shortest?: number;
  readonly longest: number;
}

/** Reports a text that is too short or too long, as Slack words it. */
export function checkLength(value: string, { shortest = 0, longest }: Length, at: { pointer: string; report: Report }) {
  if (value.length < shortest) at.report.fault(`must be more than ${shortest - 1} characters`, at.pointer);
  if (value.length > longest) at.report.fault(`must be less than ${longest + 1} characters`, at.pointer);
}

export function words(length: Length): Check {
  return (value, pointer, report) => {
    if (typeof value === 'string') checkLength(value, length, { pointer, report });
    else report.fault('must provide a string', pointer);
  };
}

/** A text of a certain form; `fault` says which. */
export function pattern(form: RegExp, fault: string): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string' || !form.test(value)) report.fault(fault, pointer);
  };
}

const SAFE_ADDRESS = /^(?:https?|mailto|tel|slack):/iu;

/** An address that a client may open; no script. */
export function address(longest: number): Check {
  const length = words({ shortest: 1, longest });
  return (value, pointer, report) => {
    length(value, pointer, report);
    if (typeof value === 'string' && !SAFE_ADDRESS.test(value)) report.fault('must be a valid URL', pointer);
  };
}

export const flag: Check = (value, pointer, report) => {
  if (typeof value !== 'boolean') report.fault('must provide a boolean', pointer);
};

export function whole(least: number, most: number): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) report.fault('must provide an integer', pointer);
    else if (value < least) report.fault(`must be at least ${least}`, pointer);
    else if (value > most) report.fault(`must be at most ${most}`, pointer);
  };
}

export const number: Check = (value, pointer, report) => {
  if (typeof value !== 'number') report.fault('must provide a number', pointer);
};

export function among(values: readonly (string | number)[]): Check {
  return (value, pointer, report) => {
    if (!values.includes(value as string)) report.fault(`must be one of: ${values.join(', ')}`, pointer);
  };
}

export function list(item: Check, { least = 1, most }: { readonly least?: number; readonly most: number }): Check {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report.fault('must provide an array', pointer);
    if (value.length < least) report.fault(`must provide at least ${least} items`, pointer);
    if (value.length > most) return report.fault(`no more than ${most} items allowed`, pointer);
    for (const [index, one] of value.entries()) item(one, `${pointer}/${index}`, report);
  };
}

export interface Shape {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
  /** What holds between the fields. */
  readonly also?: (value: Json, pointer: string, report: Report) => void;
}

/** An object of exactly these fields; `type` is looked at by whoever chose the shape. */
export function shape({ required = {}, optional = {}, also }: Shape): Check {
  const known = new Set(['type', ...Object.keys(required), ...Object.keys(optional)]);
  return (value, pointer, report) => {
    if (!isJson(value)) return report.fault('must provide an object', pointer);
    for (const name of Object.keys(value)) {
      if (!known.has(name)) report.fault(`invalid additional property: ${name}`, pointer);
    }
    for (const [name, check] of Object.entries(required)) {
      if (value[name] === undefined || value[name] === null) report.fault(`missing required field: ${name}`, pointer);
      else check(value[name], `${pointer}/${name}`, report);
    }
    for (const [name, check] of Object.entries(optional)) {
      if (value[name] !== undefined && value[name] !== null) check(value[name], `${pointer}/${name}`, report);
    }
    also?.(value, pointer, report);
  };
}

/** An object whose `type` chooses the check; the types that may stand here are the keys. */
export function byType(checks: Readonly<Record<string, Check>>): Check {
  return (value, pointer, report) => {
    if (!isJson(value)) return report.fault('must provide an object', pointer);
    if (typeof value.type !== 'string') return report.fault('missing required field: type', pointer);
    const check = Object.hasOwn(checks, value.type) ? checks[value.type] : undefined;
    if (check === undefined) return report.fault(`unsupported type: ${value.type}`, `${pointer}/type`);
    check(value, pointer, report);
  };
}

/** Only these of the checks. */
export function pick(checks: Readonly<Record<string, Check>>, types: readonly string[]): Record<string, Check> {
  return Object.fromEntries(types.flatMap((type) => (checks[type] ? [[type, checks[type]]] : [])));
}

/** Anything at all. */
export const whatever: Check = () => {};
