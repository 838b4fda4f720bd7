import { execFileSync } from 'node:child_process';
import { accessSync } from 'node:fs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const exists = (path: string): boolean => {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
};

export const findChromium = (): string | undefined => (process.env.CHROMIUM_PATH && exists(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : PATHS.find(exists));

const hasChineseFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
};

/** A browser and a Chinese font: found, or installed where we are root on Debian, or one line that says what to install. */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found && hasChineseFont()) return found;
  const packages = ['chromium', 'fonts-noto-cjk', 'fontconfig'];
  if (process.getuid?.() !== 0 || !exists('/usr/bin/apt-get')) throw new Error(`The browser tests need Chromium and a Chinese font: install ${packages.join(' ')}`);
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  const installed = findChromium();
  if (!installed) throw new Error('Chromium was installed but is not at /usr/bin/chromium');
  return installed;
};

/** Runs as root and without the network: no sandbox, no background connections. */
export const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
