import type { Row } from '../row.ts';
import { measureStorm } from './measure.ts';

const RATE = 0.5;

export const stormRows = async (): Promise<Row[]> => {
  const { seated, waiting, lost, failed, duplicates, inOrder, perSecond, barePerSecond, p50, p99, after } = await measureStorm();
  const ratio = perSecond / barePerSecond;
  const exact = seated === 500 && waiting === 1500 && inOrder && lost + failed + duplicates === 0;
  const held = after.seated === 500 && after.inOrder && after.toldTwice + after.retold + after.breaches === 0;
  return [
    { what: '2,000 sign-ups from 50 connections to 500 seats', value: `${seated} seated, ${waiting} waiting${inOrder ? ' in order' : ' OUT OF ORDER'}, ${lost} lost, ${duplicates} duplicates, ${failed} 5xx`, bar: '500, 1,500 in order, 0, 0, 0', met: exact },
    { what: 'their rate, over that of the same bare writes', value: `${perSecond.toFixed(0)} ÷ ${barePerSecond.toFixed(0)} a second = ${(ratio * 100).toFixed(0)}%`, bar: `≥ ${RATE * 100}%`, met: ratio >= RATE },
    { what: 'their answers, with 50 under way at a time', value: `median ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`, bar: 'stated', met: true },
    { what: `then 200 withdraw at random while 200 more sign up, ${after.killed} requests killed, 5% conflicts, throttles and lost answers`, value: `${after.seated} seated, ${after.promotions} promotions${after.inOrder ? ' in order' : ' OUT OF ORDER'}, ${after.toldTwice} told twice, ${after.retold} untold, ${after.breaches} breaches`, bar: '500, in order, each told once', met: held },
  ];
};
