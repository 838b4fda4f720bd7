/** npm start: runs the whole system on this machine. */
import { DataDirError } from './data-dir.ts'
import { PortTakenError } from './server.ts'
import { startLocal, type Local } from './start-local.ts'

// Functions live in UTC where they are deployed; worker threads take the zone from here.
process.env['TZ'] = 'UTC'

const leastNode = 24
const isVerbose = process.env['VERBOSE'] === '1'

/** One line for what people can put right themselves; everything else with its trace. */
function explain(error: unknown): string {
  if (error instanceof PortTakenError) return `端口 ${error.port} 已被占用：换一个端口，例如 PORT=${error.port + 1} npm start。`
  if (error instanceof DataDirError) return error.message
  if (error instanceof Error && !isVerbose) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function readPort(): number {
  const port = Number(process.env['PORT'] || 8787)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT 应为 1 到 65535 的整数。')
  return port
}

function stopOnSignals(local: Promise<Local>): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals): void => {
    // A second signal does not wait.
    if (isStopping) process.exit(1)
    isStopping = true
    local
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        () => process.exit(signal === 'SIGINT' ? 130 : 1),
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  if (Number(process.versions.node.split('.')[0]) < leastNode)
    throw new Error(`需要 Node ${leastNode}，现在是 ${process.versions.node}：请用 npm start 启动，它自带所需版本。`)
  const starting = startLocal({
    port: readPort(),
    dataDir: process.env['DATA_DIR'] || '.data',
    fresh: process.argv.includes('--fresh'),
    verbose: isVerbose,
  })
  stopOnSignals(starting)
  const local = await starting
  console.log(`托管通已启动：${local.origin}`)
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
