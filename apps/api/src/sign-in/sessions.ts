import { fastifyCookie, Signer, type SerializeOptions } from '@fastify/cookie';

const NAME = 'saksgang_session';
/** A working day. */
const LASTS_SECONDS = 12 * 60 * 60;

/** Who is signed in, kept by the browser in a signed cookie that no script can read. */
export interface Sessions {
  /** @returns a Set-Cookie header that signs the user in. */
  begin(userId: string, now: Date): string;
  /** @returns a Set-Cookie header that signs out. */
  end(): string;
  /** The user of a Cookie header; null when there is no session, or a false or old one. */
  userOf(cookies: string | undefined, now: Date): string | null;
}

/**
 * @param key signs the cookies
 * @param secure true where people reach us over https
 */
export function openSessions(key: Uint8Array, secure: boolean): Sessions {
  // As text: Node takes bytes in anew for each signature, at ten times the cost.
  const signer = new Signer(Buffer.from(key).toString('hex'), 'sha256');
  const options: SerializeOptions = { httpOnly: true, sameSite: 'strict', path: '/', secure };
  return {
    begin(userId, now) {
      const expires = Math.floor(now.getTime() / 1000) + LASTS_SECONDS;
      const value = signer.sign(`${userId}:${expires}`);
      return fastifyCookie.serialize(NAME, value, { ...options, maxAge: LASTS_SECONDS });
    },
    end: () => fastifyCookie.serialize(NAME, '', { ...options, maxAge: 0 }),
    userOf(cookies, now) {
      const signed = fastifyCookie.parse(cookies ?? '')[NAME];
      if (signed === undefined) return null;
      const { valid, value } = signer.unsign(signed);
      if (!valid) return null;
      const [userId = '', expires] = value.split(':');
      return now.getTime() < Number(expires) * 1000 ? userId : null;
    },
  };
}
