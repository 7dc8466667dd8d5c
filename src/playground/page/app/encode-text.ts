import type { Named } from './completion.js';

/**
 * What was typed in the form that travels: `&`, `<` and `>` escaped as Slack does, `@name` and `#channel` of whoever is known as
 * mentions. A name that ends in a Latin letter or a number counts only as a whole word.
 */
export function encodeText(typed: string, people: readonly Named[], channels: readonly Named[]): string {
  const names = [
    ...people.map(({ id, name }) => ({ written: `@${name}`, mention: `<@${id}>` })),
    ...channels.map(({ id, name }) => ({ written: `#${name}`, mention: `<#${id}|${name}>` })),
  ].sort((a, b) => b.written.length - a.written.length);
  let encoded = '';
  for (let at = 0; at < typed.length; ) {
    const name = names.find(({ written }) => isWritten(typed, written, at) && endsAt(typed, at + written.length));
    encoded += name === undefined ? escapeSign(typed.charAt(at)) : name.mention;
    at += name === undefined ? 1 : name.written.length;
  }
  return encoded;
}

/** Large and small letters are the same here. */
function isWritten(typed: string, written: string, at: number): boolean {
  return typed.slice(at, at + written.length).toLowerCase() === written.toLowerCase();
}

function endsAt(text: string, at: number): boolean {
  return !(/[A-Za-z0-9]/.test(text.charAt(at - 1)) && /[A-Za-z0-9_-]/.test(text.charAt(at)));
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeSign = (sign: string) => ESCAPED[sign] ?? sign;
