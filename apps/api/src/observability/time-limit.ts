/** The answer did not come in time. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** The answer, if it comes within the time. @throws TookTooLong when it does not */
export async function withinTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong('no answer in time')), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
