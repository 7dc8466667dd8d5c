import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where browsers are installed by hand; the first that is there is taken. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Why tests in a browser cannot run here; null when they can. */
export const noBrowser: string | null = hasBrowser()
  ? null
  : 'no Chrome is installed, and the shipped one is for Linux x64';

function hasBrowser(): boolean {
  return isShipped() || INSTALLED.some((path) => existsSync(path));
}

function isShipped(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

async function executable(): Promise<string> {
  if (isShipped()) {
    const { default: shipped } = await import('@sparticuz/chromium');
    return shipped.executablePath();
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined) throw new Error(noBrowser ?? 'no Chrome');
  return installed;
}

/** A real Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: FLAGS, headless: true });
}
