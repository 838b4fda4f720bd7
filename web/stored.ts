/** A value that was kept as JSON on this device; undefined when there is none, it is no object, or the device refuses. */
export const readStored = (storage: Pick<Storage, 'getItem'>, key: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};
