import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const minutes = (count: number): number => count * 60_000

const works = async (command: string): Promise<boolean> =>
  run(command, ['-version'], { timeout: minutes(1) }).then(() => true, () => false)

/** The Java command that runs here: JAVA_HOME's, else the one on the path; undefined where there is none. */
export const findJava = async (): Promise<string | undefined> => {
  const home = process.env.JAVA_HOME
  const candidates = home ? [join(home, 'bin', 'java'), 'java'] : ['java']
  for (const candidate of candidates) {
    // macOS ships a `java` that only says where to get one, so being there is not enough.
    if (await works(candidate)) return candidate
  }
  return undefined
}

const mayInstall = async (): Promise<boolean> =>
  process.getuid?.() === 0 && (await access('/etc/debian_version').then(() => true, () => false))

const install = async (say: (line: string) => void): Promise<void> => {
  say('正在安装 Java（openjdk-17-jre-headless），只需一次 …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env: environment, timeout: minutes(5) })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'openjdk-17-jre-headless'], {
    env: environment,
    timeout: minutes(10),
    maxBuffer: 64 << 20,
  })
}

/** Finds Java, installing it on Debian as root; elsewhere fails with one line that says what to install. */
export const ensureJava = async (say: (line: string) => void = console.error): Promise<string> => {
  const found = await findJava()
  if (found) return found
  if (await mayInstall()) {
    await install(say).catch(() => undefined)
    const installed = await findJava()
    if (installed) return installed
  }
  throw new Error(
    '缺少 Java：请安装 17 版或更新的 Java 运行环境（Debian/Ubuntu：apt-get install openjdk-17-jre-headless；macOS：brew install openjdk@17），再重新启动。',
  )
}
