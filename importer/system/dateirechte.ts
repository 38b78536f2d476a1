/**
 * Who may read what a run writes: result, history, log and the folders of the meantime hold persons' data, so by default
 * only the account that runs, whatever the umask of its session.
 * Source: issue "Faults that public bug reports led to", 12; docs/betrieb.md.
 */

/** No rights for group and others: files 0600, folders 0700. */
const NUR_EIGNER = 0o077;

/** Does `work`, and sees that only the owner may read what it creates, unless the configuration leaves that to the umask. */
export async function mitDateirechten<T>(
  { dateirechte }: { readonly dateirechte?: 'eigner' | 'umask' | undefined },
  work: () => Promise<T>,
): Promise<T> {
  if (dateirechte === 'umask') return work();
  const umask = process.umask(NUR_EIGNER);
  try {
    return await work();
  } finally {
    process.umask(umask);
  }
}
