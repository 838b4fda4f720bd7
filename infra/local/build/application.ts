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
  verbose: boolean
  report(problem: string): void
}

export async function buildApplication(_: BuildOptions): Promise<Application> {
  throw new Error('nothing to build')
}
