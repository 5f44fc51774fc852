import { notify } from '../notices/notices.ts';

/** Puts an address on the clipboard and says so. */
export function useCopyLink(): (address: string, receipt: string) => Promise<void> {
  return async (address, receipt) => {
    await navigator.clipboard.writeText(address);
    notify('done', receipt);
  };
}
