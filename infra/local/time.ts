/** npm run time -- +365d | +3d | +12h | -1d | reset | show: moves the business time of the local system. */
import { readOffset, writeOffset } from './business-time.ts'

const units: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000 }

/** The offset after a command, in milliseconds; undefined where the command is not understood. */
export function applyCommand(offsetMs: number, command: string): number | undefined {
  if (command === 'show') return offsetMs
  if (command === 'reset') return 0
  const [, sign, count, unit = ''] = /^([+-])(\d{1,5})([dhm])$/.exec(command) ?? []
  const size = units[unit]
  if (!size) return undefined
  return offsetMs + (sign === '-' ? -1 : 1) * Number(count) * size
}

const describe = (offsetMs: number): string => {
  const now = new Date(Date.now() + offsetMs).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  const days = Math.round((offsetMs / 86_400_000) * 100) / 100
  return offsetMs === 0 ? `业务时间 ${now}（与实际时间一致）` : `业务时间 ${now}（比实际时间${days > 0 ? '快' : '慢'} ${Math.abs(days)} 天）`
}

if (import.meta.main) {
  const dataDir = process.env['DATA_DIR'] ?? '.data'
  const before = await readOffset(dataDir)
  const after = applyCommand(before, process.argv[2] ?? 'show')
  if (after === undefined) {
    console.error('用法：npm run time -- +365d | +3d | +12h | +30m | -1d | reset | show')
    process.exitCode = 1
  } else {
    if (after !== before) await writeOffset(dataDir, after)
    console.log(describe(after))
  }
}
