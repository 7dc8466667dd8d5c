import { createHash, timingSafeEqual } from 'node:crypto';

/** The key of this start, which guards the page and everything that it calls. */
export interface PageKey {
  readonly value: string;
  fits(given: string | undefined): boolean;
  /** Whether the cookies of a request hold it. */
  isIn(cookies: string | undefined): boolean;
  /** The header that gives it to a browser. */
  cookie(): string;
}

/** @param port is part of the cookie's name, since cookies are shared between the ports of a machine. */
export function createPageKey(value: string, port: () => number): PageKey {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const fits = (given: string | undefined) => given !== undefined && timingSafeEqual(digest(given), digest(value));
  const name = () => `playground_key_${port()}`;
  return {
    value,
    fits,
    isIn(cookies = '') {
      const pairs = cookies.split(';').map((pair) => pair.trim().split('='));
      return pairs.some(([key, given]) => key === name() && fits(given));
    },
    cookie: () => `${name()}=${value}; Path=/; HttpOnly; SameSite=Strict`,
  };
}
