import { rotateSigners } from '@saksgang/integrity';
import { runWithSystem } from './run-with-system.ts';

/** Gives the notary a new key; it signs with the new one and the one before it from its next start on. */
await runWithSystem(async ({ integrity }, _logger, folder) => {
  const signers = await rotateSigners(folder.notaryKey, integrity.origin);
  for (const { verifier } of signers) await integrity.archive.addKey(verifier.text);
  console.log('From its next start on, Saksgang signs with these keys. Publish the last one:');
  for (const { verifier } of signers) console.log(verifier.text);
  return 0;
});
