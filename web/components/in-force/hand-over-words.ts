import { handOverKeys } from '../../../shared/domain/hand-over.ts';
import { useText } from '../../text.tsx';

/** What happened to a line of the hand-over, in words: `tick-originals`. */
export const useHandOverWords = (): ((action: string) => string) => {
  const { handOver: t } = useText('inForce');
  const verbs: Readonly<Record<string, string>> = { tick: t.tick, confirm: t.confirm, object: t.object };
  return (action) => {
    const key = handOverKeys.find((one) => action.endsWith(`-${one}`));
    const verb = key && verbs[action.slice(0, -key.length - 1)];
    return key && verb ? `${verb}：${t.line[key]}` : action;
  };
};
