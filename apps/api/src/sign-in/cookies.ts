import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

const SIGN_IN_LASTS_SECONDS = 10 * 60;

const pendingSignIn = z.object({
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  goTo: z.string(),
  /** Where somebody proves anew who they are: in which session, whose it is, and since when (seconds). */
  anew: z.object({ session: z.string(), accountId: z.string(), since: z.number() }).nullable(),
});

/** A sign-in that has begun, and where it goes afterwards. */
export type PendingSignIn = Readonly<z.infer<typeof pendingSignIn>>;

/** What we give browsers to keep; no script reads any of it. */
export interface Cookies {
  /** @returns Set-Cookie headers */
  session(id: string | null): string;
  sessionIn(header: string | undefined): string | null;
  pending(signIn: PendingSignIn | null): Promise<string>;
  pendingIn(header: string | undefined): Promise<PendingSignIn | null>;
}

/**
 * @param key seals what is being signed in to: 32 bytes
 * @param secure true where people reach us over https: the names then bind the cookies to this very host
 */
export function createCookies(key: Uint8Array, secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : '';
  const sessionName = `${prefix}saksgang_session`;
  const pendingName = `${prefix}saksgang_sign_in`;
  const options: SerializeOptions = { httpOnly: true, path: '/', secure };
  const write = (name: string, value: string | null, more: SerializeOptions) =>
    fastifyCookie.serialize(name, value ?? '', {
      ...options,
      ...more,
      ...(value === null && { maxAge: 0 }),
    });
  const read = (header: string | undefined, name: string) =>
    fastifyCookie.parse(header ?? '')[name] ?? null;
  return {
    session: (id) => write(sessionName, id, { sameSite: 'strict' }),
    sessionIn: (header) => read(header, sessionName),
    async pending(signIn) {
      const sealed =
        signIn &&
        (await new EncryptJWT({ ...signIn })
          .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
          .setExpirationTime(`${SIGN_IN_LASTS_SECONDS}s`)
          .encrypt(key));
      // Lax: the issuer, another site, sends the browser back to us.
      return write(pendingName, sealed, { sameSite: 'lax', maxAge: SIGN_IN_LASTS_SECONDS });
    },
    async pendingIn(header) {
      const sealed = read(header, pendingName);
      if (sealed === null) return null;
      const opened = await jwtDecrypt(sealed, key).catch(() => null);
      return pendingSignIn.safeParse(opened?.payload).data ?? null;
    },
  };
}
