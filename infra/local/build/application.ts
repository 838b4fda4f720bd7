import path from 'node:path'
import { acquireLock, LockedError, type Lock } from '../lock.ts'
import { makeIfChanged, type Step } from './changed.ts'
import { runScript } from './run.ts'

/** What startLocal runs: a synthesized assembly and a built site. */
export interface Application {
  /** Folder of the cloud assembly. */
  assembly: string
  /** Folder of the built site. */
  site: string
  /** Values for template parameters. */
  parameters?: Record<string, string>
}

export interface BuildOptions {
  /** Show the output of the steps. */
  verbose: boolean
}

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const buildFolder = path.join(root, '.build')
const assembly = path.join(buildFolder, 'assembly')
const site = path.join(buildFolder, 'site')
const functions = path.join(buildFolder, 'functions')

const steps = (verbose: boolean): { functions: Step; site: Step; synth: Step } => ({
  functions: {
    name: 'functions',
    inputs: ['functions', 'shared', 'web', 'infra/bundle', 'infra/functions.ts', 'infra/constructs/china', 'package-lock.json'],
    output: functions,
    make: () => runScript('infra/bundle/bundle.ts', [], { cwd: root, verbose }),
  },
  site: {
    name: 'site',
    inputs: ['web', 'shared', 'vite.config.ts', 'package-lock.json'],
    output: path.join(site, 'index.html'),
    // Under a test runner NODE_ENV says `test`, which would put development aids into the site.
    make: () => runScript('node_modules/vite/bin/vite.js', ['build'], { cwd: root, verbose, env: { NODE_ENV: 'production' } }),
  },
  synth: {
    name: 'synth',
    inputs: ['infra/app.ts', 'infra/settings.ts', 'infra/functions.ts', 'infra/stacks', 'infra/constructs', 'infra/bundle', 'shared', 'cdk.json', 'package-lock.json', '.build/functions', '.build/site'],
    output: path.join(assembly, 'manifest.json'),
    make: () => runScript('infra/app.ts', [], { cwd: root, verbose, env: { CDK_OUTDIR: assembly } }),
  },
})

/** Bundles the functions, builds the site and synthesizes the stacks, each only where its sources changed. */
export async function buildApplication({ verbose }: BuildOptions): Promise<Application> {
  const lock = await waitForLock(path.join(buildFolder, 'lock'))
  try {
    const { functions: bundle, site: pages, synth } = steps(verbose)
    await Promise.all([makeIfChanged(root, buildFolder, bundle), makeIfChanged(root, buildFolder, pages)])
    await makeIfChanged(root, buildFolder, synth)
  } finally {
    await lock.release()
  }
  return { assembly, site }
}

const patienceMs = 180_000
const pollMs = 250

/** Two starts side by side build once. */
async function waitForLock(file: string): Promise<Lock> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return await acquireLock(file)
    } catch (error) {
      if (!(error instanceof LockedError) || Date.now() > deadline) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}
