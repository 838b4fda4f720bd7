/** Whether files are kept on this device, as every page may know it without opening the database. */
const MARK = 'kept-files';

export const wereKept = (): boolean => {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
};
export const noteKept = (): void => {
  try {
    localStorage.setItem(MARK, '{}');
  } catch {
    // Such a browser keeps no files either.
  }
};
export const noteNoneKept = (): void => localStorage.removeItem(MARK);
