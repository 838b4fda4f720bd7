import { times, type Row } from '../row.ts';
import { measureLatency } from './measure.ts';

const BAR = 1.6;

export const latencyRows = async (): Promise<Row[]> => {
  const ratios = await measureLatency();
  const worst = Math.max(...ratios.map(({ ratio }) => ratio));
  return [
    ...ratios.map(({ route, apiMs, bareMs, ratio }): Row => ({ what: route, value: `${apiMs.toFixed(1)} ms ÷ ${bareMs.toFixed(1)} ms = ${times(ratio)}`, bar: `≤ ${times(BAR)}`, met: ratio <= BAR })),
    { what: 'worst of the five', value: times(worst), bar: `≤ ${times(BAR)}`, met: worst <= BAR },
  ];
};
